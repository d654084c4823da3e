import { expect, test } from 'vitest';
import { factsOf } from './facts.ts';
import { voicesOf } from './gaps.ts';
import { priorityList } from './list.ts';
import {
	cell,
	figure,
	peerCell,
	peerOrganisations,
	regionCell,
	themes
} from './release.fixture.ts';
import { plain } from './segment.ts';
import { sentence } from './sentence.ts';

const compared = voicesOf(peerCell, peerOrganisations, themes);
const notAsked = voicesOf(peerCell, undefined, themes);

function facts(shares: [string, number][], sure: number) {
	const list = priorityList(
		cell(
			{ respondent_count: 50 },
			shares.map(([code, percent], index) =>
				figure(code, percent, 50, { band: index < sure ? 'sure' : 'maybe' })
			)
		),
		null,
		themes
	);
	if (!list) throw new Error('the cell is shown');
	return factsOf('Peer', list, notAsked);
}

test('the facts of Peer make the sentence of the visual target', () => {
	const list = priorityList(peerCell, regionCell, themes);
	if (!list) throw new Error('the cell is shown');
	const said = sentence(factsOf('Peer', list, compared), 'nl');
	expect(plain(said.main)).toBe(
		'In Peer noemen mensen vervoer en wonen het vaakst. Vervoer weegt er duidelijk zwaarder dan in de rest van de regio, meepraten en meebeslissen minder zwaar.'
	);
	expect(plain(said.voices)).toBe(
		'Organisaties noemen werk en opleiding duidelijk vaker, mensen vervoer.'
	);
});

test('the most named are cut where the shown shares differ, at three if that can be', () => {
	const often = (percents: number[]) =>
		facts(
			percents.map((percent, index) => [themes[index]?.code ?? '', percent]),
			0
		).often.length;
	expect(often([40, 35, 30, 25, 20])).toBe(3);
	expect(often([40, 35, 30, 30, 20])).toBe(2);
	expect(often([40, 30, 30, 30, 20])).toBe(4);
	expect(often([40, 30, 30, 30, 30])).toBe(1);
	expect(often([30, 30, 30, 30, 30])).toBe(0);
});

test('equal themes, and a tie between a sure theme and the next, are seen', () => {
	expect(
		facts(
			[
				['T_TAAL', 40],
				['T_WONEN', 40],
				['T_WERK', 20]
			],
			2
		)
	).toMatchObject({
		are_equal: true,
		is_cut_tied: false
	});
	expect(
		facts(
			[
				['T_TAAL', 40],
				['T_WONEN', 30],
				['T_WERK', 30]
			],
			2
		)
	).toMatchObject({
		are_equal: false,
		is_cut_tied: true
	});
	expect(
		facts(
			[
				['T_TAAL', 40],
				['T_WONEN', 30]
			],
			0
		)
	).toMatchObject({ is_cut_tied: false });
});
