import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { PriorityList, PriorityRow } from './list.ts';
import { placesInWords } from './places.ts';
import type { PictureSign } from './picture-marks.ts';
import { bandInWords, besideInWords, shareInWords } from './row-words.ts';
import { type PictureRow, rowsPicture } from './rows-picture.ts';

/**
 * The first themes as a picture that stands alone in a memo.
 * @param words `title` above, `source` below: who answered, which release, what it is not
 * @returns an SVG that fetches nothing
 */
export function listPicture(
	list: PriorityList,
	words: { title: string; source: string },
	language: Language
): string {
	const has_region = list.rows.some(({ region_share }) => region_share !== null);
	const signs: PictureSign[] = [
		{ sign: 'margin', text: m.priority_margin({}, { locale: language }) },
		...(has_region
			? [{ sign: 'tick' as const, text: m.priority_region({}, { locale: language }) }]
			: [])
	];
	const rows = list.rows.slice(0, 5).map((row) => rowOf(row, language));
	return rowsPicture({ parts: [{ rows }], axis: list.axis, signs }, words, language);
}

function rowOf(row: PriorityRow, language: Language): PictureRow {
	const band =
		row.band && row.places
			? `${bandInWords(row.band, language)}, ${placesInWords(row.places, language)}`
			: '';
	return {
		name: row.name,
		under: band,
		mark: row.nearly ? null : row,
		tick: row.nearly ? null : row.region_share,
		told: shareInWords(row, language),
		more: besideInWords(row, language)
	};
}
