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

	test('is still there after both refusals', async () => {
		expect((await fetch(app.url)).status).toBe(200);
	});
});

test('Ctrl-C ends the server cleanly', async () => {
	const app = await startApp({ start: 'empty' });
	await fetch(app.url);
	expect(await app.stop()).toBe(0);
	expect(app.output()).not.toMatch(/error/i);
});
