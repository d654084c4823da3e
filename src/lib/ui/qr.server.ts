import { encode } from 'uqr';

/**
 * Draws a QR code with a quiet zone of four modules, as ISO/IEC 18004 asks.
 * @param address what a phone reads
 * @returns the size of the square in modules and one SVG path of its dark modules, run by run
 */
export function qrCode(address: string): { size: number; path: string } {
	const { size, data } = encode(address, { ecc: 'M', border: 4 });
	const runs: string[] = [];
	data.forEach((row, y) => {
		let start = -1;
		[...row, false].forEach((is_dark, x) => {
			if (is_dark && start < 0) start = x;
			if (is_dark || start < 0) return;
			runs.push(`M${start} ${y}h${x - start}v1h${start - x}z`);
			start = -1;
		});
	});
	return { size, path: runs.join('') };
}
