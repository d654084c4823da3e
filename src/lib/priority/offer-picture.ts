import * as m from '#lib/words/paraglide/messages.js';
import type { Language } from '#lib/words/text.ts';
import type { Offer, Offered, OfferRow } from './offer.ts';
import { offeredInWords, standsOut } from './offer-words.ts';
import { offerMark } from './picture-marks.ts';
import { besideInWords, shareInWords } from './row-words.ts';
import { type PictureRow, rowsPicture } from './rows-picture.ts';

/** The strip of organisations begins so far from the share, and has so much room. */
const [before, room, step] = [220, 270, 22];

/**
 * The offer beside the need as a picture that stands alone in a memo: who names a theme, and at the
 * end of the row a diamond for every five organisations that work on it.
 * @param words `title` above, `source` below
 * @param with_spread tells how the offer lies over the municipalities
 * @returns an SVG that fetches nothing
 */
export function offerPicture(
	{ rows, axis }: Pick<Offer, 'rows' | 'axis'>,
	words: { title: string; source: string },
	with_spread: boolean,
	language: Language
): string {
	const locale = { locale: language };
	return rowsPicture(
		{
			parts: [{ rows: rows.map((row) => rowOf(row, with_spread, language)) }],
			axis,
			width: 1230,
			signs: [
				{ sign: 'dot', text: m.offer_column_people({}, locale) },
				{ sign: 'margin', text: m.priority_margin({}, locale) },
				{ sign: 'five', text: m.offer_key_five({}, locale) },
				{ sign: 'few', text: m.offer_key_few({}, locale) }
			]
		},
		words,
		language
	);
}

function rowOf(row: OfferRow, with_spread: boolean, language: Language): PictureRow {
	const { people, organisations } = row;
	return {
		name: row.name,
		under: standsOut(row, with_spread, language),
		mark: people.nearly ? null : people,
		told: shareInWords(people, language),
		more: besideInWords({ ...people, compared: null }, language),
		end: {
			x: before,
			told: offeredInWords(organisations, language),
			drawn: (x, y) => strip(organisations, x, y)
		}
	};
}

/** As many diamonds as fit, closer together where there are more. */
function strip(offered: Offered, x: number, y: number): string {
	if (offered === 'few' || offered === 'hardly') return offerMark(x + 9, y, 9, true);
	if (typeof offered !== 'number') return '';
	const count = offered / 5;
	const apart = Math.min(step, room / Math.max(1, count));
	return Array.from({ length: count }, (_, index) =>
		offerMark(Math.round(x + 9 + index * apart), y, Math.min(9, apart / 2), false)
	).join('');
}
