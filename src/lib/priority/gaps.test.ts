import { expect, test } from 'vitest';
import { rowsToDraw, voicesOf } from './gaps.ts';
import { hiddenCell, peerCell, peerOrganisations, themes } from './release.fixture.ts';

test('clear differences stand first, then the largest', () => {
	const { state, rows } = voicesOf(peerCell, peerOrganisations, themes);
	expect(state).toBe('compared');
	expect(rows.slice(0, 4).map(({ name, clearly }) => [name, clearly])).toEqual([
		['Werk en opleiding', 'organisations'],
		['Vervoer', 'people'],
		['Nederlands oefenen', null],
		['Geld en papieren', null]
	]);
});

test('six themes are drawn, or all that differ clearly', () => {
	const { rows } = voicesOf(peerCell, peerOrganisations, themes);
	expect(rows).toHaveLength(12);
	expect(rowsToDraw(rows)).toHaveLength(6);
	expect(rowsToDraw(rows.map((row) => ({ ...row, clearly: 'people' as const })))).toHaveLength(12);
});

test('hidden or too few organisations are not compared, and say so', () => {
	const few = {
		...peerCell,
		figures: peerCell.figures.map((figure) => ({ ...figure, gap: null }))
	};
	expect(voicesOf(few, peerOrganisations, themes).state).toBe('too_few');
	const hidden = hiddenCell({ question_code: 'O5.1', voice: 'organisation' });
	expect(voicesOf(peerCell, hidden, themes)).toMatchObject({
		state: 'too_few',
		people_count: 140,
		organisation_count: null,
		rows: []
	});
	expect(voicesOf(hiddenCell({}), peerOrganisations, themes).state).toBe('too_few');
	expect(voicesOf(peerCell, undefined, themes).state).toBe('not_asked');
});
