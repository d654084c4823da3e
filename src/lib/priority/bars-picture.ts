import type { Axis } from '#lib/chart/axis.ts';
import type { Audience } from '#lib/survey/survey.ts';
import type { Language } from '#lib/words/text.ts';
import { rowsPicture } from './rows-picture.ts';

/** A share of those who answered. `tick`: what it is set beside; `told`: the share in words. */
export type Bar = { name: string; share: number; tick: number | null; told: string };

/**
 * Shares of those who answered, as a picture that stands alone in a memo: bars, for who they are is
 * counted and has no margin.
 * @param words `title` above, `source` below; `bar` and `tick`: what the two marks are
 * @returns an SVG that fetches nothing
 */
export function barsPicture(
	{ rows, axis, voice = 'target_group' }: { rows: readonly Bar[]; axis: Axis; voice?: Audience },
	words: { title: string; source: string; bar: string; tick: string },
	language: Language
): string {
	const has_tick = rows.some(({ tick }) => tick !== null);
	return rowsPicture(
		{
			parts: [{ rows: rows.map(({ share, ...row }) => ({ ...row, mark: { share } })) }],
			axis,
			voice,
			signs: [
				{ sign: 'bar', text: words.bar },
				...(has_tick ? [{ sign: 'tick' as const, text: words.tick }] : [])
			]
		},
		words,
		language
	);
}
