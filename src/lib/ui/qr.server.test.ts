import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrCode } from './qr.server.ts';

test('the path draws exactly the dark modules of the code, with a quiet zone of four around', () => {
	const address = 'https://vipsa.example/s/160592';
	const { size, path } = qrCode(address);
	const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
	for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		drawn[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
	}
	expect(drawn).toEqual(encode(address, { ecc: 'M', border: 4 }).data);
	expect(drawn.slice(0, 4).flat().includes(true)).toBe(false);
});
