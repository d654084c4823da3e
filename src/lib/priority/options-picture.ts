import { countInWords } from '#lib/words/count.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Language } from '#lib/words/text.ts';
import { openRows, type OptionList, type OptionRow } from './options.ts';
import type { PictureSign } from './picture-marks.ts';
import { besideInWords, shareInWords } from './row-words.ts';
import { type PictureRow, rowsPicture } from './rows-picture.ts';

/**
 * The answers given most to a question, as a picture that stands alone in a memo.
 * @param words `title` above, `source` below; `place`: what the figures are of
 * @returns an SVG that fetches nothing
 */
export function optionsPicture(
	list: Pick<OptionList, 'rows' | 'axis' | 'respondent_count' | 'organisation_count'>,
	words: { title: string; source: string; place: string },
	language: Language
): string {
	const locale = { locale: language };
	const rows = list.rows.slice(0, openRows);
	const told = (count: number) => countInWords(count, language);
	const { place } = words;
	const signs: PictureSign[] = [
		{
			sign: 'dot',
			text: m.priority_key_place({ place, count: told(list.respondent_count) }, locale)
		},
		{ sign: 'margin', text: m.priority_margin({}, locale) }
	];
	if (rows.some(({ region_share }) => region_share !== null)) {
		signs.push({ sign: 'tick', text: m.priority_region({}, locale) });
	}
	if (list.organisation_count !== null && rows.some(({ organisations }) => organisations)) {
		const count = told(list.organisation_count);
		signs.push({ sign: 'beside', text: m.view_key_organisations({ count }, locale) });
	}
	const parts = [{ rows: rows.map((row) => rowOf(row, language)) }];
	return rowsPicture({ parts, axis: list.axis, signs }, words, language);
}

function rowOf(row: OptionRow, language: Language): PictureRow {
	const { organisations, region_share } = row;
	const compared = region_share === null ? null : row.compared;
	const theirs = organisations
		? m.view_organisations_share(
				{ share: shareInWords(organisations, language) },
				{ locale: language }
			)
		: '';
	return {
		name: row.name,
		mark: row.nearly ? null : row,
		tick: region_share,
		beside: organisations?.nearly === null ? organisations.share : null,
		told: shareInWords(row, language),
		more: [besideInWords({ ...row, compared }, language), theirs].filter(Boolean).join(', ')
	};
}
