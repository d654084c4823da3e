import { describe, expect, it } from 'vitest';
import { themesIn } from '#lib/priority/theme.ts';
import { gapsOf, themesOf } from './gaps.ts';
import { aCell, aFigure, aStatement, someEvidence, someThemes } from './vision.fixture.ts';

const themes = themesIn(someThemes, 'nl');
const everyone = aCell([
	aFigure('T_VERVOER', 0.58, { band: 'sure' }),
	aFigure('T_WONEN', 0.46, { band: 'sure' }),
	aFigure('T_GELD', 0.28),
	aFigure('T_TAAL', 0.08)
]);
const hard = (first: string) =>
	aCell([aFigure(first, 0.7, { band: 'sure' }), aFigure('T_WONEN', 0.4), aFigure('T_GELD', 0.3)], {
		lens: 'reading_language',
		category: 'rather_not_read'
	});
const region = aCell(everyone.figures, { place: 'region' });
const gaps = (statements: ReturnType<typeof aStatement>[], ...more: ReturnType<typeof aCell>[]) =>
	gapsOf(statements, [everyone, region, ...more], '72030', themes);
const names = (found: { name: string }[]) => found.map(({ name }) => name);

describe('what a vision leaves open', () => {
	it('is every priority while it says nothing', () => {
		const found = gaps([]);
		expect(names(found.priorities)).toEqual(['vervoer', 'wonen', 'geld']);
		expect(found.without_evidence).toEqual([]);
		expect(found.is_hidden).toBe(false);
	});

	it('is not a theme that a statement names, or whose figure it rests on', () => {
		const found = gaps([
			aStatement('Niemand blijft thuis', { evidence: [someEvidence('T_VERVOER')] }),
			aStatement('Een huis voor iedereen', { themes: ['T_WONEN'] })
		]);
		expect(names(found.priorities)).toEqual(['geld']);
		expect(found.without_evidence.map(({ title }) => title)).toEqual(['Een huis voor iedereen']);
	});

	it('counts nothing that is left out', () => {
		const found = gaps([aStatement('Weg', { themes: ['T_VERVOER'], dropped_on: '2018-05-15' })]);
		expect(names(found.priorities)).toContain('vervoer');
		expect(found.without_evidence).toEqual([]);
	});

	it('is the first need of a minority of which no word speaks, and that is not everyone’s', () => {
		const [need, ...others] = gaps([], hard('T_TAAL')).first_needs;
		expect(others).toEqual([]);
		expect(need).toMatchObject({
			theme: { code: 'T_TAAL' },
			group: { lens: 'reading_language', category: 'rather_not_read' }
		});
		expect(gaps([], hard('T_VERVOER')).first_needs).toEqual([]);
		const said = aStatement('Nederlands in elke wijk', { themes: ['T_TAAL'] });
		expect(gaps([said], hard('T_TAAL')).first_needs).toEqual([]);
	});

	it('cannot be told where the place is hidden', () => {
		const hidden = aCell([], { state: 'hidden', hidden_because: 'few', respondent_count: null });
		const found = gapsOf([aStatement('Iets')], [hidden, region], '72030', themes);
		expect(found).toMatchObject({ priorities: [], first_needs: [], is_hidden: true });
		expect(found.without_evidence).toHaveLength(1);
	});

	it('a barrier is no theme', () => {
		const on = someEvidence('B_VERVOER', { question_code: 'D2.1' });
		expect(themesOf({ themes: ['T_GELD'], evidence: [on] })).toEqual(['T_GELD']);
	});
});
