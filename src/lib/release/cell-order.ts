import { questionsOf, type Survey } from '#lib/survey/survey.ts';
import { lenses } from './lens.ts';
import type { Cell } from './release.ts';

/**
 * The cells in the one order in which files hold them: people before organisations, the questions
 * as they were asked, the region before the municipalities by NIS code, everyone before the groups.
 */
export function inFileOrder(cells: readonly Cell[], surveys: readonly Survey[]): Cell[] {
	const questions = new Map(
		surveys.flatMap(questionsOf).map(({ code }, index) => [code, index] as const)
	);
	const groups = new Map(
		lenses
			.flatMap(({ code, categories }) => categories.map((category) => `${code} ${category}`))
			.map((key, index) => [key, index] as const)
	);
	const last = Number.MAX_SAFE_INTEGER;
	const key = (cell: Cell): (number | string)[] => [
		cell.voice === 'target_group' ? 0 : 1,
		questions.get(cell.question_code) ?? last,
		cell.question_code,
		cell.place === 'region' ? '' : cell.place,
		cell.lens === 'all' ? -1 : (groups.get(`${cell.lens} ${cell.category}`) ?? last),
		`${cell.lens} ${cell.category}`
	];
	return cells
		.map((cell) => ({ cell, key: key(cell) }))
		.sort((a, b) => compare(a.key, b.key))
		.map(({ cell }) => cell);
}

/** The places of cells as files name them: the region, then the municipalities by NIS code. */
export function placesIn(cells: readonly Pick<Cell, 'place'>[]): string[] {
	const nis = new Set(cells.map(({ place }) => place).filter((place) => place !== 'region'));
	return ['region', ...[...nis].sort()];
}

function compare(one: (number | string)[], other: (number | string)[]): number {
	for (const [index, value] of one.entries()) {
		const against = other[index] ?? value;
		if (value < against) return -1;
		if (value > against) return 1;
	}
	return 0;
}
