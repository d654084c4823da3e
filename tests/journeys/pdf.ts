import { inflateSync } from 'node:zlib';

/** What a reader finds in a PDF: its pages with their size in points, and the text of each. */
export type PdfPage = { width: number; height: number; text: string };

type Objects = Map<number, { head: string; stream: Buffer | null }>;

/**
 * Reads the text that can be selected in a PDF which Chromium printed. The ends of lines are not kept
 * in the file, so compare without white space.
 * @throws Error when the file holds what Chromium does not write (object streams, other filters)
 */
export function readPdf(file: Buffer): PdfPage[] {
	const objects = objectsOf(file);
	return [...objects.values()]
		.filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
		.map(({ head }) => {
			const [, width, height] = head.match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/) ?? [];
			const fonts = fontsOf(head, objects);
			const contents = [...(head.match(/\/Contents [[\d R\]]+/)?.[0] ?? '').matchAll(/(\d+) 0 R/g)];
			const drawn = contents
				.map(([, id]) => objects.get(Number(id))?.stream?.toString('latin1') ?? '')
				.join('\n');
			return { width: Number(width), height: Number(height), text: textOf(drawn, fonts) };
		});
}

function objectsOf(file: Buffer): Objects {
	const source = file.toString('latin1');
	if (source.includes('/ObjStm')) throw new Error('this PDF packs its objects');
	const objects: Objects = new Map();
	for (const found of source.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
		const start = found.index + found[0].length;
		const stream = source.indexOf('stream\n', start);
		const end = source.indexOf('endobj', start);
		const hasStream = stream > 0 && stream < end;
		const head = source.slice(start, hasStream ? stream : end);
		const length = Number(head.match(/\/Length (\d+)/)?.[1] ?? 0);
		const from = stream + 'stream\n'.length;
		objects.set(Number(found[1]), {
			head,
			stream: hasStream ? unpacked(head, file.subarray(from, from + length)) : null
		});
	}
	return objects;
}

function unpacked(head: string, stream: Buffer): Buffer {
	return head.includes('/FlateDecode') ? inflateSync(stream) : stream;
}

/** Per font name in the page: what each glyph is as text. */
function fontsOf(page: string, objects: Objects): Map<string, Map<number, string>> {
	const listed = page.match(/\/Font <<([^>]*)>>/)?.[1] ?? '';
	return new Map(
		[...listed.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id]) => {
			const font = objects.get(Number(id))?.head ?? '';
			const words = Number(font.match(/\/ToUnicode (\d+) 0 R/)?.[1]);
			return [name, glyphsOf(objects.get(words)?.stream?.toString('latin1') ?? '')];
		})
	);
}

function glyphsOf(map: string): Map<number, string> {
	const glyphs = new Map<number, string>();
	const text = (hex: string) =>
		(hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
	for (const [, lines = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
		for (const [, glyph = '', hex = ''] of lines.matchAll(/<(\w+)> <(\w+)>/g)) {
			glyphs.set(parseInt(glyph, 16), text(hex));
		}
	}
	for (const [, lines = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
		for (const [, low = '', high = '', hex = ''] of lines.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
			const [from, to, first] = [low, high, hex].map((one) => parseInt(one, 16));
			for (let glyph = from ?? 0; glyph <= (to ?? -1); glyph += 1) {
				glyphs.set(glyph, String.fromCharCode((first ?? 0) + glyph - (from ?? 0)));
			}
		}
	}
	return glyphs;
}

function textOf(drawn: string, fonts: Map<string, Map<number, string>>): string {
	let font: Map<number, string> | undefined;
	let text = '';
	for (const [, name, shown] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|(<\w+>|\[[^\]]*\]) T[jJ]/g)) {
		if (name) font = fonts.get(name);
		for (const [, hex = ''] of (shown ?? '').matchAll(/<(\w+)>/g)) {
			for (const glyph of hex.match(/.{4}/g) ?? []) text += font?.get(parseInt(glyph, 16)) ?? '';
		}
	}
	return text;
}
