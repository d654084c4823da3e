import { inflateRawSync } from 'node:zlib';

/** The parts of a workbook by their path: an `.xlsx` file is a zip of XML. */
export function unzipped(file: string | Uint8Array): Map<string, string> {
	const bytes = Buffer.from(file);
	const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
	const parts = new Map<string, string>();
	let at = bytes.readUInt32LE(end + 16);
	for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
		const [packed, named, extra, comment] = [20, 28, 30, 32].map((place, index) =>
			index === 0 ? bytes.readUInt32LE(at + place) : bytes.readUInt16LE(at + place)
		) as [number, number, number, number];
		const head = bytes.readUInt32LE(at + 42);
		const from = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
		const content = bytes.subarray(from, from + packed);
		const is_packed = bytes.readUInt16LE(at + 10) !== 0;
		parts.set(
			bytes.toString('utf8', at + 46, at + 46 + named),
			(is_packed ? inflateRawSync(content) : content).toString('utf8')
		);
		at += 46 + named + extra + comment;
	}
	return parts;
}

/**
 * The rows of a sheet of a workbook, each cell as text, a number as it is written; `""` where there
 * is none.
 * @param parts of the workbook, see `unzipped`
 * @param sheet its number in the workbook, from 1
 */
export function rowsOfSheet(parts: ReadonlyMap<string, string>, sheet = 1): string[][] {
	const texts = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
		([, item = '']) => plain(item)
	);
	const xml = parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? '';
	return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, cells = '']) => {
		const row: string[] = [];
		for (const [, letters = '', rest = '', content = ''] of cells.matchAll(
			/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs
		)) {
			const at = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
			const value = plain(content);
			while (row.length < at) row.push('');
			row[at] = /\bt="s"/.test(rest) ? (texts[Number(value)] ?? '') : value;
		}
		return row;
	});
}

function plain(xml: string): string {
	const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
	return xml
		.replaceAll(/<[^>]*>/g, '')
		.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => signs[name] ?? '');
}
