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
