import type { Audience } from '#lib/survey/survey.ts';
import type { Cell } from './release.ts';

/** How many cells of one kind a release shows and hides. */
export type Holding = {
	voice: Audience;
	/** Cells of everyone in a place, or of one group of a lens. */
	of: 'everyone' | 'groups';
	shown: number;
	/** Of the shown ones, those whose figure an earlier release made. */
	kept: number;
	few: number;
	protects: number;
};

/**
 * How many cells a release shows, and how many it hides for which reason.
 * @returns per voice first everyone, then the groups; what has no cell is left out
 */
export function holdingsOf(
	cells: readonly Pick<Cell, 'voice' | 'lens' | 'state' | 'hidden_because' | 'kept_from'>[]
): Holding[] {
	const voices: Audience[] = ['target_group', 'organisation'];
	const kinds = ['everyone', 'groups'] as const;
	return voices
		.flatMap((voice) =>
			kinds.map((of) => {
				const here = cells.filter(
					(cell) => cell.voice === voice && (cell.lens === 'all') === (of === 'everyone')
				);
				const hidden = (because: Cell['hidden_because']) =>
					here.filter(({ hidden_because }) => hidden_because === because).length;
				return {
					voice,
					of,
					shown: here.filter(({ state }) => state === 'shown').length,
					kept: here.filter(({ kept_from }) => kept_from !== null).length,
					few: hidden('few'),
					protects: hidden('protects')
				};
			})
		)
		.filter(({ shown, few, protects }) => shown + few + protects > 0);
}
