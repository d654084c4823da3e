import { surveys as written } from '#lib/survey/written.ts';
import type { Language } from '#lib/words/text.ts';
import type { Exported } from './export.ts';
import type { Cell, Figure, Release } from './release.ts';

export const release: Release = {
	release_id: '11111111-1111-4111-8111-111111111111',
	number: 4,
	round_id: '22222222-2222-4222-8222-222222222222',
	round_name: { nl: 'Voorjaar 2018', en: 'Spring 2018' },
	opens_on: '2018-04-01',
	closes_on: '2018-06-30',
	made_on: '2018-07-15',
	public_on: null,
	kind: 'closing',
	method: 'VIPSA-10',
	threshold: { target_group: 10, organisation: 5 },
	mode_effect: [{ option_code: 'T_DIGI', helped: 'more' }]
};

/** A figure with what a test says of it. */
export function figure(option_code: string, said: Partial<Figure> = {}): Figure {
	return {
		...{ option_code, share: 0.4, low: 0.31, high: 0.5, nearly: null },
		...{ borda: null, rank_low: null, rank_high: null, band: null, compared: null, gap: null },
		...said
	};
}

/** A shown cell of the themes in the region, with what a test says of it. */
export function cell(said: Partial<Cell> = {}): Cell {
	return {
		...{ question_code: 'D5.1', voice: 'target_group', place: 'region' },
		...{ lens: 'all', category: 'all', with_not_said: false },
		...{ state: 'shown', hidden_because: null, respondent_count: 100, order_state: 'clear' },
		...{ borda_differs: false, schulze_differs: false, depends_on_unranked: false },
		...{ scale: null, kept_from: null, figures: [figure('T_WONEN')] },
		...said
	};
}

/** A hidden cell, as a release holds it. */
export function hidden(said: Partial<Cell> = {}): Cell {
	const nothing = { state: 'hidden', respondent_count: null, order_state: null } as const;
	return cell({ ...nothing, hidden_because: 'few', figures: [], ...said });
}

/** What a file is made from, with plain names. */
export function exported(cells: Cell[], language: Language = 'nl'): Exported {
	const places = new Map([
		['region', 'Hele regio'],
		['72030', 'Peer'],
		['72040', '=Meeuwen']
	]);
	return {
		release,
		cells,
		surveys: written.map(({ data }) => data),
		names: {
			place: (code) => places.get(code) ?? code,
			lens: (code) => `blik ${code}`,
			category: ({ category, with_not_said }) => `groep ${category}${with_not_said ? ' +' : ''}`
		},
		language
	};
}
