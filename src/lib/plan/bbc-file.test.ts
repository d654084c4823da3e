import { describe, expect, it } from 'vitest';
import { bbcFile, mostBytes, openTable } from './bbc-file.ts';
import { readBbc } from './bbc-read.ts';
import { list } from './bbc.fixture.ts';

const bytesOf = (body: string | Uint8Array) =>
	typeof body === 'string' ? new TextEncoder().encode(body) : body;

describe.each(['csv', 'xlsx'] as const)('a list as %s', (format) => {
	it('comes back as it went out', async () => {
		const { body, name } = await bbcFile(list, format, 'peer');
		expect(name).toBe(`peer.${format}`);
		const opened = await openTable(bytesOf(body));
		if (!('table' in opened)) throw new Error(opened.fault);
		expect(readBbc(opened.table)).toEqual({ list, faults: [], ignored: [] });
	});
});

describe('an uploaded file', () => {
	it('is read as older programs write it', async () => {
		const latin = Uint8Array.from('bd_code;bd_titel\r\nB1;Caf\xe9\r\n', (c) => c.charCodeAt(0));
		expect(await openTable(latin)).toEqual({
			table: [
				['bd_code', 'bd_titel'],
				['B1', 'Café']
			]
		});
	});

	it('that is no table says what is wrong with it', async () => {
		expect(await openTable(new Uint8Array())).toEqual({ fault: 'empty' });
		expect(await openTable(new Uint8Array(mostBytes + 1))).toEqual({ fault: 'too_large' });
		expect(await openTable(Uint8Array.from([0x50, 0x4b, 3, 4, 9]))).toEqual({
			fault: 'not_a_table'
		});
		expect(await openTable(Uint8Array.from([1, 0, 2, 0]))).toEqual({ fault: 'not_a_table' });
	});
});
