import type { Survey } from '#lib/survey/survey.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Language } from '#lib/words/text.ts';
import { groupCount, isIndicative, needOfGroup, whyRegion } from './groups-words.ts';
import type { Group, Groups } from './groups.ts';
import { categoryInWords } from './lens-words.ts';
import type { ReleaseLine } from './page.ts';
import { bandInWords, besideInWords, shareInWords } from './row-words.ts';
import { type PicturePart, type PictureRow, rowsPicture } from './rows-picture.ts';

/**
 * The first themes of each group of a lens, as a picture that stands alone in a memo.
 * @param words `title` above, `source` below; `everyone`: what the groups are set beside
 * @returns an SVG that fetches nothing
 */
export function groupsPicture(
	{ groups, lens: { voice }, axis }: Pick<Groups, 'groups' | 'lens' | 'axis'>,
	words: { title: string; source: string; everyone: string },
	about: { surveys: readonly Survey[]; threshold: ReleaseLine['threshold'] },
	language: Language
): string {
	const locale = { locale: language };
	const parts = groups.map((group): PicturePart => {
		const count = groupCount(group, voice, language);
		return {
			heading: categoryInWords(group.category, about.surveys, language),
			notes: [
				...(count
					? [isIndicative(group) ? `${count}, ${m.view_indicative({}, locale)}` : count]
					: []),
				...(group.is_region ? whyRegion(group, about.threshold[voice], language) : []),
				...(group.first_need.length > 0 ? [needOfGroup(group, language)] : [])
			],
			is_faint: group.is_region,
			rows: group.rows.slice(0, 5).map((row) => rowOf(row, group, language))
		};
	});
	return rowsPicture(
		{
			parts,
			axis,
			voice,
			signs: [
				{ sign: 'dot', text: m.view_key_group({}, locale) },
				{ sign: 'margin', text: m.priority_margin({}, locale) },
				{ sign: 'tick', text: words.everyone }
			]
		},
		words,
		language
	);
}

function rowOf(
	row: Group['rows'][number],
	{ is_region, has_order }: Group,
	language: Language
): PictureRow {
	return {
		name: row.name,
		under: has_order && row.band === 'sure' ? bandInWords(row.band, language) : '',
		mark: row.nearly ? null : row,
		tick: row.everyone_share,
		told: shareInWords(row, language),
		more: besideInWords(is_region ? { ...row, compared: null } : row, language)
	};
}
