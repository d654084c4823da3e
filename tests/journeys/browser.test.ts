import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './access.ts';
import { closePage, listenForFaults, openBrowser, openPage, scrollsSideways } from './browser.ts';
import { measureWire } from './wire.ts';

const script = 'document.querySelector("button").onclick = (e) => (e.target.textContent = "na")';
const pages: Record<string, [string, string]> = {
	'/': [
		'text/html',
		`<!doctype html><html lang="nl"><title>Proef</title><link rel="icon" href="data:,">
		<main><h1>Proef</h1><button>voor</button></main><script src="/s.js"></script>`
	],
	'/s.js': ['text/javascript', script],
	'/wide': [
		'text/html',
		`<!doctype html><html lang="nl"><title>Breed</title><meta name="viewport" content="width=device-width">
		<main><h1>Breed</h1><p style="width: 400px; color: #bbb">grijs op wit</p><script>null.x</script></main>`
	]
};
const server = createServer((request, response) => {
	if (request.url === '/moved') return void response.writeHead(302, { location: '/' }).end();
	const [type, body] = pages[request.url ?? ''] ?? ['text/plain', ''];
	response.setHeader('set-cookie', 'proef=1').setHeader('content-type', `${type}; charset=utf-8`);
	response.end(body);
});
let browser: Browser;
let url: string;

beforeAll(async () => {
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	browser = await openBrowser();
});
afterAll(async () => {
	await browser.close();
	server.close();
});

test('the browser loads a page, clicks, draws it and prints it', async () => {
	const page = await openPage(browser, { url, device: 'small_phone' });
	const faults = listenForFaults(page);
	await page.goto('/');
	await page.getByRole('button').click();
	expect(await page.getByRole('button').textContent()).toBe('na');
	expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG');
	expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
	expect(faults).toEqual([]);
	await expectAccessible(page);
	await closePage(page);
});

test('a page without JavaScript runs no script', async () => {
	const page = await openPage(browser, { url, javascript: false });
	await page.goto('/');
	await page.getByRole('button').click();
	expect(await page.getByRole('button').textContent()).toBe('voor');
	await closePage(page);
});

test('the wire counts every request with its bytes, redirects included', async () => {
	const page = await openPage(browser, { url });
	const wire = await measureWire(page, () => page.goto('/moved'));
	const paths = wire.requests.map((request) => new URL(request.url).pathname);
	expect(paths.sort()).toEqual(['/', '/moved', '/s.js']);
	expect(wire.requests.every((request) => request.bytes > 50)).toBe(true);
	expect(wire.script_bytes).toBeGreaterThan(script.length);
	expect(wire.bytes).toBeGreaterThan(wire.script_bytes);
	expect(wire.origins).toEqual([url]);
	expect(wire.cookies).toEqual(['proef']);
	await closePage(page);
});

test('too little contrast, a page that is too wide and a script that fails are found', async () => {
	const page = await openPage(browser, { url, device: 'small_phone' });
	const faults = listenForFaults(page);
	await page.goto('/wide');
	await expect(expectAccessible(page, 'first view')).rejects.toThrow(
		/at \/wide, first view[^]*color-contrast/
	);
	expect(await scrollsSideways(page)).toBe(true);
	expect(faults.join()).toContain('uncaught');
	await closePage(page);
});

test('workers that unpack the browser at the same moment all get a whole one', async () => {
	const folder = await mkdtemp(`${import.meta.dirname}/../../.test/unpack-`);
	const ask = `import { unpack } from './tests/journeys/chromium.ts'; await unpack(${JSON.stringify(`${folder}/chromium`)});`;
	const started = [1, 2].map(() =>
		promisify(execFile)(process.execPath, ['--input-type=module-typescript', '-e', ask])
	);
	await Promise.all(started);
	expect(await readdir(folder)).toEqual(['chromium']);
	expect((await readdir(`${folder}/chromium`)).sort()).toEqual([
		'al2023',
		'chromium',
		'fonts',
		'fonts.conf'
	]);
	await rm(folder, { recursive: true });
});
