import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from './app.ts';
import { startServer } from './server.ts';

describe('a second start', () => {
	let app: App;
	beforeAll(async () => {
		app = await startApp({ start: 'empty' });
	});
	afterAll(() => app.stop());

	test('makes nothing anew', () => {
		expect(app.output()).toMatch(/listens at/);
		expect(app.output()).not.toMatch(/making|migration|building|installing/i);
	});

	test('answers at the address that it prints', async () => {
		const answer = await fetch(app.url);
		expect(answer.status).toBe(200);
		expect(await answer.text()).toContain('VIPSA');
	});

	test('refuses a second server on the same data, and says so', async () => {
		await expect(startServer(app.folder)).rejects.toThrow(
			/ended with 1[^]*Another VIPSA \(process \d+\)/
		);
	});

	test('refuses a port that is taken, and names another', async () => {
		const port = Number(new URL(app.url).port);
		await expect(
			startServer(`${app.folder}-2`, { words: ['--port', String(port)] })
		).rejects.toThrow(new RegExp(`ended with 1[^]*${port} is taken[^]*${port + 1}`));
	});

	test('says how people are entered in these data, not in others', () => {
		expect(app.output()).toContain(
			`VIPSA_DATA=${app.folder} npm run vipsa -- people add you@town.be --role coordinator --password`
		);
	});

	test.each([
		[['--port', 'abc'], /--port is a number up to 65535; see npm run vipsa -- help/],
		[['--prot', '80'], /--prot is unknown here; see npm run vipsa -- help/]
	])('answers %s in a sentence', async (words, sentence) => {
		const refused = startServer(`${app.folder}-3`, { words });
		await expect(refused).rejects.toThrow(sentence);
		await expect(refused).rejects.not.toThrow(/ at /);
	});

	test('is still there after the refusals', async () => {
		expect((await fetch(app.url)).status).toBe(200);
	});
});

test('Ctrl-C ends the server cleanly', async () => {
	const app = await startApp({ start: 'empty' });
	await fetch(app.url);
	expect(await app.stop()).toBe(0);
	expect(app.output()).not.toMatch(/error/i);
});
