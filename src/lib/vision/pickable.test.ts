import { describe, expect, it } from 'vitest';
import { figureNamed, isPicked, keyOf, pickable } from './pickable.ts';
import { aCell, aFigure, someEvidence, someThemes } from './vision.fixture.ts';

const cells = [
	aCell([aFigure('T_WONEN', 0.3), aFigure('T_VERVOER', 0.2)], { place: 'region' }),
	aCell(
		[
			aFigure('T_TAAL', 0.8),
			aFigure('T_WONEN', 0.4),
			aFigure('T_GELD', 0.3),
			aFigure('T_VERVOER', 0.2)
		],
		{
			lens: 'reading_language',
			category: 'other'
		}
	),
	aCell([aFigure('T_GELD', 0), aFigure('T_WONEN', 0.1), aFigure('T_VERVOER', 0.43)]),
	aCell([], { place: '72020', state: 'hidden', hidden_because: 'few' }),
	aCell([aFigure('T_WONEN', 0.9)], { place: '72020' }),
	aCell([aFigure('A18', 0.4)], { question_code: 'D0.2' }),
	aCell([aFigure('B_VERVOER', 0.4)], {
		question_code: 'D2.1',
		lens: 'age',
		category: 'A18'
	})
];
const offered = (search = '') =>
	pickable(cells, { number: 2, place: '72030', search }, { surveys: [], themes: someThemes }, 'nl');
const words = (search = '') =>
	offered(search).map(({ name, answer, group }) =>
		[name.place, answer, ...(group ? [group] : [])].join(' ')
	);

describe('the figures that a statement may rest on', () => {
	it('are shown ones of the place and the region, first named first, and of a group its first three', () => {
		expect(words()).toEqual([
			'72030 vervoer',
			'72030 wonen',
			...['Nederlands oefenen', 'wonen', 'geld'].map(
				(theme) => `72030 ${theme} ${offered()[2]?.group ?? ''}`
			),
			'region wonen',
			'region vervoer'
		]);
		expect(offered()[2]?.group).toBeTruthy();
		expect(offered().map(({ kind }) => kind)).toEqual([
			...['theme', 'theme', 'need', 'need', 'need', 'theme', 'theme']
		]);
	});

	it('are found by the words of the answer or the group, without accents', () => {
		expect(words('VERVÓER')).toEqual(['72030 vervoer', 'region vervoer']);
		expect(words('oefenen nederlands')).toHaveLength(1);
		expect(words('nothing')).toEqual([]);
	});

	it('come back from a form as they were named', () => {
		for (const { key, name } of offered()) {
			expect(figureNamed(key)).toEqual(name);
			expect(keyOf(name)).toBe(key);
		}
		for (const wrong of ['', '0|x|D5.1|all|region|all|T_X', '2|x|D5.1', 'x|||||||', '2||||||']) {
			expect(figureNamed(wrong), wrong).toBeNull();
		}
	});

	it('are told apart from those that stand there already, of whatever release', () => {
		const [first, second] = offered();
		const evidence = [someEvidence('T_VERVOER')];
		expect([first, second].map((one) => one && isPicked(evidence, one))).toEqual([true, false]);
	});
});
