import type { Cell } from '#lib/release/release.ts';
import type { Language } from '#lib/words/text.ts';
import type { Asked } from './explore.ts';
import { optionName } from './explore-tables.ts';
import { type Sure, sureShare } from './sure.ts';

/** How sure the figures of one cell are: a scale as a whole, else each answer. */
export function measuredOf(
	{ question: { question, voice } }: Asked,
	cell: Cell | undefined,
	locale: Language
): Sure[] {
	if (cell?.state !== 'shown' || cell.respondent_count === null) return [];
	if (cell.scale) {
		return [
			{
				kind: 'scale',
				about: question.title[locale],
				voice,
				n: cell.respondent_count,
				scale: cell.scale,
				median: optionName(question, cell.scale.median, locale)
			}
		];
	}
	return cell.figures.flatMap(
		({ option_code }) =>
			sureShare(cell, option_code, optionName(question, option_code, locale)) ?? []
	);
}
