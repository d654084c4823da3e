import { expect, test } from 'vitest';
import { keepFew } from './keep-few.ts';

test('what was asked for is made once, also when it is asked twice at the same time', async () => {
	let made = 0;
	const kept = keepFew<number>(2);
	const make = () => Promise.resolve((made += 1));
	expect(await Promise.all([kept('a', make), kept('a', make)])).toEqual([1, 1]);
	expect(await kept('a', make)).toBe(1);
});

test('what was asked for longest ago is made again', async () => {
	let made = 0;
	const kept = keepFew<number>(2);
	const make = () => Promise.resolve((made += 1));
	for (const key of ['a', 'b', 'a', 'c']) await kept(key, make);
	expect(await kept('a', make)).toBe(1);
	expect(await kept('b', make)).toBe(4);
});

test('what failed is made again', async () => {
	const kept = keepFew<string>(2);
	await expect(kept('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
	expect(await kept('a', () => Promise.resolve('made'))).toBe('made');
});
