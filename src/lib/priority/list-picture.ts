import { svgText } from '#lib/ui/svg.ts';
import type { Language } from '#lib/words/text.ts';
import { percentInWords } from '#lib/words/percent.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { PriorityList, PriorityRow } from './list.ts';
import { placesInWords } from './places.ts';
import { bandInWords, comparedInWords, shareInWords } from './row-words.ts';

const [width, row, top, bottom] = [960, 60, 64, 84];
const [from, to] = [330, 700];

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
	const rows = list.rows.slice(0, 5);
	const height = top + rows.length * row + bottom;
	const x = (share: number) =>
		Math.round((from + (Math.min(share, list.axis.top) / list.axis.top) * (to - from)) * 10) / 10;
	const end = top + rows.length * row;
	const ticks = list.axis.ticks.map(
		(tick) =>
			`<path d="M${x(tick)} ${top}V${end}" stroke="#ddd5c8"/>` +
			write(percentInWords(tick, language), x(tick), end + 20, 'middle', 13, '#4b555c')
	);
	const has_region = list.rows.some(({ region_share }) => region_share !== null);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif">`,
		`<rect width="${width}" height="${height}" fill="#fff"/>`,
		write(words.title, 20, 34, 'start', 20, '#1b2226', true),
		...ticks,
		...rows.map((one, index) => rowOf(one, top + index * row + row / 2, x, language)),
		key(end + 40, has_region, language),
		write(words.source, 20, height - 14, 'start', 13, '#4b555c'),
		'</svg>'
	].join('');
}

/** What the margin and the region's tick look like. */
function key(y: number, has_region: boolean, language: Language): string {
	const margin = write(
		m.priority_margin({}, { locale: language }),
		from + 54,
		y + 4,
		'start',
		13,
		'#4b555c'
	);
	const bar = `<path d="M${from} ${y}h44" stroke="#0b5a5e" stroke-width="10" opacity=".28"/><path d="M${from} ${y}h44" stroke="#0b5a5e" stroke-width="2"/>`;
	if (!has_region) return bar + margin;
	const tick = `<path d="M${from + 230} ${y - 12}v24" stroke="#6e7780" stroke-width="3"/>`;
	return (
		bar +
		margin +
		tick +
		write(m.priority_region({}, { locale: language }), from + 242, y + 4, 'start', 13, '#4b555c')
	);
}

function rowOf(
	one: PriorityRow,
	y: number,
	x: (share: number) => number,
	language: Language
): string {
	const band =
		one.band && one.places
			? `${bandInWords(one.band, language)}, ${placesInWords(one.places, language)}`
			: '';
	const between = one.nearly
		? ''
		: m.priority_between(
				{ low: Math.round(one.low * 100), high: Math.round(one.high * 100) },
				{ locale: language }
			);
	const compared = one.compared ? comparedInWords(one.compared, language) : '';
	return [
		write(one.name, 20, y - 3, 'start', 16, '#1b2226', true),
		write(band, 20, y + 16, 'start', 13, '#4b555c'),
		one.nearly ? '' : marks(one, y, x),
		write(shareInWords(one, language), to + 24, y - 3, 'start', 16, '#1b2226', true),
		write([between, compared].filter(Boolean).join(', '), to + 24, y + 16, 'start', 13, '#4b555c')
	].join('');
}

function marks(one: PriorityRow, y: number, x: (share: number) => number): string {
	const bar = `M${x(one.low)} ${y}H${x(one.high)}`;
	const tick =
		one.region_share === null
			? ''
			: `<path d="M${x(one.region_share)} ${y - 15}v30" stroke="#fff" stroke-width="6"/><path d="M${x(one.region_share)} ${y - 15}v30" stroke="#6e7780" stroke-width="3"/>`;
	return `<path d="${bar}" stroke="#0b5a5e" stroke-width="10" opacity=".28"/><path d="${bar}" stroke="#0b5a5e" stroke-width="2"/>${tick}<circle cx="${x(one.share)}" cy="${y}" r="8" fill="#0b5a5e" stroke="#fff" stroke-width="2"/>`;
}

function write(
	text: string,
	x: number,
	y: number,
	anchor: 'start' | 'middle',
	size: number,
	colour: string,
	is_bold = false
): string {
	const weight = is_bold ? ' font-weight="700"' : '';
	return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}" fill="${colour}"${weight}>${svgText(text)}</text>`;
}
