import type { Cell, Figure, Release } from '#lib/release/release.ts';
import type { Municipality } from '#lib/region/region.ts';
import { wilsonOfShare } from '#lib/statistics/wilson.ts';
import type { Theme } from './theme.ts';

/** Twelve themes in Dutch, as the database names them. */
export const themes: Theme[] = [
	['T_TAAL', 'Nederlands oefenen'],
	['T_WONEN', 'Wonen'],
	['T_WERK', 'Werk en opleiding'],
	['T_VRIJ', 'Vrije tijd, sport en cultuur'],
	['T_ONTM', 'Mensen ontmoeten'],
	['T_KIND', 'Kinderen en gezin'],
	['T_GELD', 'Geld en papieren'],
	['T_GEZOND', 'Gezondheid'],
	['T_VERVOER', 'Vervoer'],
	['T_DIGI', 'Computer en smartphone'],
	['T_DIV', 'Samenleven met iedereen'],
	['T_INSPR', 'Meepraten en meebeslissen']
].map(([code = '', name = '']) => ({ code, name, pictogram: code }));

export const municipalities: Municipality[] = [
	['72020', 'Lommel', 1, 1],
	['72029', 'Overpelt', 1, 2],
	['72025', 'Neerpelt', 1, 3],
	['72037', 'Hamont-Achel', 1, 4],
	['72038', 'Hechtel-Eksel', 2, 2],
	['72030', 'Peer', 2, 3],
	['72003', 'Bocholt', 2, 4],
	['72004', 'Bree', 2, 5],
	['72040', 'Meeuwen-Gruitrode', 3, 4]
].map(([nis, name, row, column]) => ({
	nis: String(nis),
	name: String(name),
	slug: String(name).toLowerCase(),
	tile_row: Number(row),
	tile_column: Number(column),
	population: null
}));

export const release: Release = {
	release_id: '00000000-0000-4000-8000-000000000004',
	number: 4,
	round_id: '00000000-0000-4000-8000-000000000001',
	round_name: { nl: 'Ronde 1', en: 'Round 1' },
	opens_on: '2017-03-01',
	closes_on: '2017-05-31',
	made_on: '2017-06-12',
	public_on: '2017-06-20',
	kind: 'closing',
	method: 'VIPSA-10/1',
	threshold: { target_group: 10, organisation: 5 },
	mode_effect: []
};

/** A figure with its interval; `change` sets what differs from a plain one. */
export function figure(
	option_code: string,
	percent: number,
	n: number,
	change: Partial<Figure> = {}
): Figure {
	const { low, high } = wilsonOfShare(percent / 100, n);
	return {
		option_code,
		share: percent / 100,
		low: Math.round(low * 100) / 100,
		high: Math.round(high * 100) / 100,
		nearly: null,
		borda: null,
		rank_low: null,
		rank_high: null,
		band: null,
		compared: null,
		gap: null,
		...change
	};
}

/** A shown cell; its figures in the order given. */
export function cell(
	change: Partial<Cell> & { respondent_count: number },
	figures: Figure[]
): Cell {
	return {
		question_code: 'D5.1',
		voice: 'target_group',
		place: '72030',
		lens: 'all',
		category: 'all',
		with_not_said: false,
		state: 'shown',
		hidden_because: null,
		order_state: 'partly',
		borda_differs: false,
		schulze_differs: false,
		depends_on_unranked: false,
		scale: null,
		kept_from: null,
		...change,
		figures
	};
}

/** A hidden cell. */
export function hiddenCell(change: Partial<Cell>): Cell {
	return {
		...cell({ respondent_count: 0 }, []),
		...change,
		state: 'hidden',
		hidden_because: change.hidden_because ?? 'few',
		respondent_count: null,
		order_state: null
	};
}

const peer: [string, number, number, number, Figure['band'], Figure['compared'], Figure['gap']][] =
	[
		['T_VERVOER', 43, 1, 2, 'sure', 'higher', 'more'],
		['T_WONEN', 40, 1, 3, 'sure', 'similar', 'unclear'],
		['T_GELD', 32, 2, 4, 'maybe', 'similar', 'unclear'],
		['T_ONTM', 29, 3, 6, 'maybe', 'similar', 'unclear'],
		['T_TAAL', 23, 4, 9, 'not', 'similar', 'unclear'],
		['T_KIND', 22, 4, 9, 'not', 'similar', 'unclear'],
		['T_GEZOND', 20, 5, 10, 'not', 'similar', 'unclear'],
		['T_VRIJ', 19, 5, 10, 'not', 'similar', 'unclear'],
		['T_WERK', 17, 6, 10, 'not', 'similar', 'less'],
		['T_DIGI', 15, 7, 11, 'not', 'similar', 'unclear'],
		['T_DIV', 11, 9, 12, 'not', 'similar', 'unclear'],
		['T_INSPR', 8, 11, 12, 'not', 'lower', 'unclear']
	];

/** The example of the visual target: Peer, 140 people, partly clear. */
export const peerCell = cell(
	{ respondent_count: 140 },
	peer.map(([code, percent, rank_low, rank_high, band, compared, gap]) =>
		figure(code, percent, 140, { rank_low, rank_high, band, compared, gap })
	)
);

/** The same question in the region. */
export const regionCell = cell(
	{ respondent_count: 810, place: 'region', order_state: 'clear' },
	(
		[
			['T_WONEN', 41],
			['T_GELD', 30],
			['T_VERVOER', 29],
			['T_ONTM', 28],
			['T_TAAL', 27],
			['T_WERK', 24],
			['T_VRIJ', 22],
			['T_KIND', 21],
			['T_GEZOND', 21],
			['T_DIGI', 16],
			['T_DIV', 13],
			['T_INSPR', 9]
		] as const
	).map(([code, percent], index) =>
		figure(code, percent, 810, {
			rank_low: index + 1,
			rank_high: index + 1,
			band: index < 3 ? 'sure' : 'not'
		})
	)
);

/** Peer's organisations. */
export const peerOrganisations = cell(
	{
		question_code: 'O5.1',
		voice: 'organisation',
		respondent_count: 15,
		order_state: null
	},
	[
		figure('T_WERK', 55, 15),
		figure('T_TAAL', 45, 15),
		figure('T_WONEN', 35, 15),
		figure('T_ONTM', 30, 15),
		figure('T_GELD', 20, 15),
		figure('T_VERVOER', 15, 15),
		...['T_KIND', 'T_GEZOND', 'T_VRIJ', 'T_DIGI', 'T_DIV', 'T_INSPR'].map((code) =>
			figure(code, 15, 15)
		)
	]
);
