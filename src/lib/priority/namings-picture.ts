import type { Axis } from '#lib/chart/axis.ts';
import type { Audience } from '#lib/survey/survey.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Language } from '#lib/words/text.ts';
import type { PictureSign } from './picture-marks.ts';
import { besideInWords, hiddenInWords, shareInWords } from './row-words.ts';
import { type PictureRow, rowsPicture } from './rows-picture.ts';
import type { Naming, NamingGroup } from './theme-detail.ts';
import { namingCount } from './theme-words.ts';

/** Who names a theme, or why that is hidden. */
export type NamingLine = {
	name: string;
	naming: Naming | null;
	hidden?: NamingGroup['hidden'];
	voice?: Audience;
};

/**
 * One theme as several groups or voices name it, as a picture that stands alone in a memo.
 * @param drawn `tick`: what all rows are set beside
 * @param words `title` above, `source` below; `tick`: what that tick is
 * @returns an SVG that fetches nothing
 */
export function namingsPicture(
	{
		parts,
		axis,
		tick = null
	}: {
		parts: readonly { heading?: string; rows: readonly NamingLine[] }[];
		axis: Axis;
		tick?: number | null;
	},
	words: { title: string; source: string; tick?: string },
	language: Language
): string {
	const signs: PictureSign[] = [
		{ sign: 'margin', text: m.priority_margin({}, { locale: language }) },
		...(tick !== null && words.tick ? [{ sign: 'tick' as const, text: words.tick }] : [])
	];
	return rowsPicture(
		{
			parts: parts.map(({ rows, ...part }) => ({
				...part,
				rows: rows.map((row) => rowOf(row, tick, language))
			})),
			axis,
			signs
		},
		words,
		language
	);
}

function rowOf(
	{ name, naming, hidden = null, voice = 'target_group' }: NamingLine,
	tick: number | null,
	language: Language
): PictureRow {
	if (!naming) return { name, mark: null, told: hiddenInWords(hidden, language) };
	return {
		...{ name, voice, tick },
		under: namingCount(naming, voice, language),
		mark: naming.nearly ? null : naming,
		told: shareInWords(naming, language),
		more: besideInWords(naming, language)
	};
}
