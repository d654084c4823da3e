import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { enumerate, inOneLine, type Segment, segments } from './segment.ts';
import type { Tile } from './tiles.ts';

/**
 * Where a theme stands out in the region, in one sentence by fixed rules.
 * @param theme its name in the language
 */
export function mapSentence(theme: string, tiles: readonly Tile[], language: Language): Segment[] {
	return segments(said(enumerate([theme], language), tiles, language));
}

function said(theme: string, tiles: readonly Tile[], language: Language): string {
	const options = { locale: language };
	const where = (compared: 'higher' | 'lower') =>
		inOneLine(
			tiles.filter(({ figure }) => figure?.compared === compared).map(({ name }) => name),
			language
		);
	const [higher, lower] = [where('higher'), where('lower')];
	if (tiles.every(({ figure }) => figure === null)) return m.priority_map_hidden({}, options);
	if (higher && lower) return m.priority_map_both({ theme, higher, lower }, options);
	if (higher) return m.priority_map_higher({ theme, places: higher }, options);
	if (lower) return m.priority_map_lower({ theme, places: lower }, options);
	return m.priority_map_similar({ theme }, options);
}
