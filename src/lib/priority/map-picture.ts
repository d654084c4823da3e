import { svgText } from '#lib/ui/svg.ts';
import { countInWords } from '#lib/words/count.ts';
import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { RegionMap } from './page.ts';
import { hiddenInWords, shareInWords } from './row-words.ts';
import type { Tile } from './tiles.ts';

const [side, gap, top, bottom] = [150, 8, 64, 64];
const tints = { 1: '#e2f0f0', 2: '#a8d2d3', 3: '#5fa5a9', 4: '#1d767c' };

/**
 * The map of tiles for one theme as a picture that stands alone in a memo.
 * @returns an SVG that fetches nothing
 */
export function mapPicture(
	map: RegionMap,
	words: { title: string; source: string },
	language: Language
): string {
	const last = Math.max(1, ...map.tiles.map(({ row }) => row));
	const columns = Math.max(5, ...map.tiles.map(({ column }) => column));
	const width = columns * (side + gap) + 40;
	const height = top + last * (side * 0.75 + gap) + bottom;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" fill="#1b2226">`,
		`<defs><pattern id="h" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="10" height="10" fill="#fff"/><path d="M0 0v10" stroke="#b9b1a4" stroke-width="2"/></pattern></defs>`,
		`<rect width="${width}" height="${height}" fill="#fff"/>`,
		`<text x="20" y="34" font-size="20" font-weight="700">${svgText(words.title)}</text>`,
		...map.tiles.map((tile) => tileAt(tile, language)),
		regionAt(map, last, language),
		`<text x="20" y="${height - 18}" font-size="13" fill="#4b555c">${svgText(words.source)}</text>`,
		'</svg>'
	].join('');
}

function tileAt({ name, row, column, figure, hidden, is_here }: Tile, language: Language): string {
	const x = 20 + (column - 1) * (side + gap);
	const y = top + (row - 1) * (side * 0.75 + gap);
	const fill = figure ? tints[figure.tint] : 'url(#h)';
	const ink = figure?.tint === 4 ? '#fff' : '#1b2226';
	const edge = is_here ? 'stroke="#1b2226" stroke-width="4"' : 'stroke="#6e7780"';
	const box = `<rect x="${x}" y="${y}" width="${side}" height="${side * 0.75}" rx="8" fill="${fill}" ${edge}/>`;
	const line = (text: string, down: number, size: number, weight = 400) =>
		`<text x="${x + 12}" y="${y + down}" font-size="${size}" font-weight="${weight}" fill="${ink}">${svgText(text)}</text>`;
	if (!figure) {
		const paper = `<rect x="${x + 6}" y="${y + 10}" width="${side - 12}" height="58" rx="4" fill="#fff"/>`;
		return (
			box +
			paper +
			line(name, 30, name.length > 15 ? 13 : 14) +
			line(hiddenInWords(hidden, language), 56, 13)
		);
	}
	const count = m.priority_tile_people({ count: figure.respondent_count }, { locale: language });
	return (
		box +
		line(name, 26, name.length > 15 ? 13 : 14) +
		line(shareInWords(figure, language), 64, figure.nearly ? 16 : 26, 700) +
		line(count, 96, 13)
	);
}

/** The whole region, in the corner that the map leaves free. */
function regionAt({ region }: RegionMap, row: number, language: Language): string {
	if (!region) return '';
	const y = top + (row - 1) * (side * 0.75 + gap);
	const line = (text: string, down: number, size: number, weight = 400) =>
		`<text x="32" y="${y + down}" font-size="${size}" font-weight="${weight}">${svgText(text)}</text>`;
	const count = countInWords(region.respondent_count, language);
	return [
		`<rect x="20" y="${y}" width="${2 * side + gap}" height="${side * 0.75}" rx="8" fill="#fff" stroke="#6e7780"/>`,
		line(m.priority_whole_region({}, { locale: language }), 26, 14),
		line(shareInWords(region, language), 64, 26, 700),
		line(m.priority_tile_people({ count }, { locale: language }), 96, 13)
	].join('');
}
