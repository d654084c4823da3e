import { enumerateNames, type Segment, segments } from '#lib/priority/segment.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Language } from '#lib/words/text.ts';
import { isToBeChosen, type ListedAction } from './action.ts';
import type { Matrix } from './matrix.ts';

/** What the opening sentence of a plan counts. */
export type HeadCounts = {
	/** Regional actions to be carried out together. */
	regional: number;
	/** Local actions that the municipality adopts or adapts. */
	local: number;
	/** Decisions still to be taken: of the municipality, or of all of them. */
	open: number;
	/** All decisions, taken or not. */
	all: number;
};

/** @param here the NIS code of the place; null for the region, which counts every municipality */
export function countsOf({ columns, groups }: Matrix, here: string | null): HeadCounts {
	const rows = groups.flatMap((group) => group.rows);
	const cells = rows.flatMap((row) =>
		columns.flatMap(({ nis }, column) =>
			here === null || nis === here
				? [{ kind: row.action.kind, choice: row.cells[column] ?? null }]
				: []
		)
	);
	return {
		regional: rows.filter(({ action }) => action.kind === 'regional').length,
		local: cells.filter(
			({ kind, choice }) => kind === 'suggestion' && (choice === 'adopt' || choice === 'adapt')
		).length,
		open: cells.filter(({ choice }) => choice === null).length,
		all: cells.length
	};
}

/** What a municipality has still to decide on, in the order of the matrix. */
export function stillOpen(actions: readonly ListedAction[], nis: string): ListedAction[] {
	return actions.filter(
		(action) => isToBeChosen(action) && !action.choices[nis] && action.place !== nis
	);
}

/**
 * The opening sentence of a plan: what is done together, what the place chose, what is still open.
 * @param place the name of the municipality; null for the region
 */
export function headSentence(
	{ regional, local, open, all }: HeadCounts,
	place: string | null,
	locale: Language
): Segment[] {
	const number = (count: number) => m.priority_number({ count }, { locale });
	const bold = (text: string) => enumerateNames([text], locale);
	const together = m.plan_head_regional({ count: regional, number: number(regional) }, { locale });
	if (all === 0) return segments(`${together} ${m.plan_head_nothing({}, { locale })}`);
	if (place === null) {
		const left = bold(m.plan_head_decisions({ count: open, number: number(open) }, { locale }));
		const rest =
			open === 0
				? m.plan_head_region_done({}, { locale })
				: m.plan_head_region_open({ left, all }, { locale });
		return segments(`${together} ${rest}`);
	}
	const chose =
		local === 0
			? m.plan_head_local_none({ place }, { locale })
			: m.plan_head_local(
					{
						place,
						what: bold(m.plan_head_actions({ count: local, number: number(local) }, { locale }))
					},
					{ locale }
				);
	const left =
		open === 0
			? m.plan_head_done({ place }, { locale })
			: m.plan_head_open(
					{
						place,
						what: bold(m.plan_head_proposals({ count: open, number: number(open) }, { locale }))
					},
					{ locale }
				);
	return segments([together, chose, left].join(' '));
}
