import type { Cell } from '#lib/release/release.ts';

const ages = ['A13', 'A18', 'A25', 'A45', 'A65'] as const;
/** An age group of the target group, from 13 on. */
export type Age = (typeof ages)[number];

/** Who answered in a place, as far as it may be shown. */
export type Coverage = {
	/** Rounded; null where hidden. */
	people: number | null;
	organisations: number | null;
	/** Share (0 to 1) that filled in with help or in a group; null where unknown. */
	helped: number | 'everyone' | 'no_one' | null;
	/** Age groups with fewer than ten answers, by shown share and shown count. */
	thin: Age[];
};

const thinUnder = 10;

/**
 * Who answered.
 * @param cells every question of the place, both voices
 */
export function coverageOf(cells: readonly Cell[]): Coverage {
	return {
		people: largestCount(cells, 'target_group'),
		organisations: largestCount(cells, 'organisation'),
		helped: helpedShare(cells),
		thin: thinAges(cells)
	};
}

function largestCount(cells: readonly Cell[], voice: Cell['voice']): number | null {
	const counts = cells
		.filter((cell) => cell.voice === voice)
		.flatMap(({ respondent_count }) => respondent_count ?? []);
	return counts.length === 0 ? null : Math.max(...counts);
}

function helpedShare(cells: readonly Cell[]): Coverage['helped'] {
	const cell = cells.find(({ question_code }) => question_code === 'D0.3');
	if (cell?.state !== 'shown') return null;
	const alone = cell.figures.find(({ option_code }) => option_code === 'ZELF');
	if (!alone) return null;
	if (alone.nearly === 'everyone') return 'no_one';
	if (alone.nearly === 'no_one') return 'everyone';
	return 1 - alone.share;
}

function thinAges(cells: readonly Cell[]): Age[] {
	const cell = cells.find(({ question_code }) => question_code === 'D0.2');
	if (cell?.state !== 'shown') return [];
	return ages.filter((age) => {
		const figure = cell.figures.find(({ option_code }) => option_code === age);
		return (figure?.share ?? 0) * (cell.respondent_count ?? 0) < thinUnder;
	});
}
