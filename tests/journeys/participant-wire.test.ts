import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SharedApp, sharedApp } from './app.ts';
import { closePage, openBrowser, openPage } from './browser.ts';
import { surveyAddress } from './survey.ts';
import { measureWire } from './wire.ts';

// What a participant's page costs, and what its addresses answer.

let app: SharedApp;
let browser: Browser;
let address: string;

beforeAll(async () => {
	app = sharedApp('demo');
	browser = await openBrowser();
	address = await surveyAddress(app.url, 'person');
});
afterAll(async () => {
	await browser.close();
});

test('a first view stays within its budget', async () => {
	const page = await openPage(browser, { url: app.url, device: 'phone' });
	const wire = await measureWire(page, () => page.goto(address));
	const html = wire.requests.find(({ type }) => type === 'Document');
	expect(html?.bytes).toBeLessThanOrEqual(20_000);
	expect(wire.script_bytes).toBeGreaterThan(1000);
	expect(wire.script_bytes).toBeLessThanOrEqual(8000);
	expect(wire.bytes).toBeLessThanOrEqual(60_000);
	expect(wire.requests.length).toBeLessThanOrEqual(6);
	expect(wire.origins).toEqual([app.url]);
	expect(wire.cookies).toEqual([]);
	await closePage(page);
});

test('the script is one that a browser of 2017 understands', async () => {
	const html = await (await fetch(app.url + address)).text();
	const source = html.match(/<script src="([^"]+)"/)?.[1] ?? '';
	const script = await (await fetch(new URL(source, app.url + address))).text();
	expect(script.length).toBeGreaterThan(5000);
	const { parse } = await import('acorn');
	expect(() => parse(script, { ecmaVersion: 2017 })).not.toThrow();
});

test('where data is dear no fonts are fetched', async () => {
	const answer = await fetch(app.url + address, { headers: { 'save-data': 'on' } });
	expect(await answer.text()).not.toContain('@font-face');
	expect(await (await fetch(app.url + address)).text()).toContain('font-display:optional');
});

test('an address that leads nowhere says so, and none leads to another site', async () => {
	const ask = (path: string) => fetch(app.url + path, { redirect: 'manual' });
	for (const path of ['/s/123456/x/y', '/withdrawn', '/s/%00', '/municipality/%00']) {
		expect((await ask(path)).status, path).toBe(404);
	}
	const to = (await ask('/s/..%2f%2felsewhere.example/nl')).headers.get('location') ?? '';
	expect(new URL(to, app.url).origin).toBe(app.url);
});
