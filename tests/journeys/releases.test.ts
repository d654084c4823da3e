import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { releaseFileSchema } from '#lib/release/release-file.ts';
import { expectAccessible } from './access.ts';
import { type SharedApp, sharedApp } from './app.ts';
import { closePage, openBrowser, openPage } from './browser.ts';
import { expectGoodScreen, pageOf } from './staff.ts';

let app: SharedApp;
let browser: Browser;

beforeAll(async () => {
	app = sharedApp('closed');
	browser = await openBrowser();
});
afterAll(async () => {
	await browser.close();
});

const get = (path: string) => fetch(app.url + path);
const textOf = async (path: string) => (await get(path)).text();
const fileOf = async (number: number) =>
	releaseFileSchema.parse(await (await get(`/releases/${number}.json`)).json());
const headingOf = (page: Page) => page.locator('h1').textContent();

describe('someone who is not signed in', () => {
	test.each(['phone', 'desktop'] as const)(
		'finds the public releases and opens one (%s)',
		async (device) => {
			const page = await openPage(browser, { url: app.url, device });
			await page.goto('/');
			await page.getByRole('link', { name: 'Publicaties' }).last().click();
			await page.waitForURL('**/releases');
			expect(await headingOf(page)).toBe(
				'Er zijn 3 publicaties. De nieuwste is nummer 4, van 15 juli 2018.'
			);
			expect(await page.locator('.list h3').allInnerTexts()).toEqual([
				...['Publicatie 4', 'Publicatie 3', 'Publicatie 2']
			]);
			expect(await page.locator('.list > li').first().innerText()).toMatch(
				/Publicatie 3 kwam van ongeveer 260 mensen/
			);
			await expectGoodScreen(page, 'releases');
			await page.getByRole('link', { name: 'Publicatie 3', exact: true }).click();
			await page.waitForURL('**/releases/3');
			expect(await headingOf(page)).toMatch(/Voorjaar 2018.*15 mei 2018/);
			await expectGoodScreen(page, 'release 3');
			await page.getByRole('link', { name: 'nieuwere publicatie' }).click();
			await page.waitForURL('**/releases/4');
			await expectGoodScreen(page, 'release 4');
			await page.getByRole('link', { name: 'Peer', exact: true }).click();
			await page.waitForURL('**/municipality/peer?release=4');
			await page.getByRole('link', { name: /Publicatie 4/ }).click();
			await page.waitForURL('**/releases/4');
			await page.getByRole('link', { name: 'Hoe het bestand in elkaar zit' }).click();
			await page.waitForURL('**/releases/shape');
			await expectGoodScreen(page, 'shape');
			await closePage(page);
		}
	);

	test('reads the same in English, at an address of its own', async () => {
		const page = await openPage(browser, { url: app.url, device: 'phone', language: 'en' });
		await page.goto('/en/releases');
		expect(await headingOf(page)).toContain('There are 3 releases.');
		await page.goto('/en/releases/4');
		await expectGoodScreen(page, 'release 4 in English');
		await closePage(page);
	});

	test('does not find a release that is for staff only, in any form', async () => {
		for (const path of ['', '/cells.csv', '/cells.xlsx', '/codebook.csv', '.json']) {
			expect((await get(`/releases/1${path}`)).status, path).toBe(404);
			expect((await get(`/releases/9${path}`)).status, path).toBe(404);
		}
	});

	test('takes along every cell in each file, a hidden one as hidden', async () => {
		const { cells } = await fileOf(4);
		const hidden = cells.filter(({ state }) => state === 'hidden');
		const figures = cells.flatMap((cell) => cell.figures);
		expect(hidden.length).toBeGreaterThan(50);
		expect(new Set(cells.map(({ lens }) => lens)).size).toBe(6);
		const csv = (await textOf('/releases/4/cells.csv')).trim().split('\r\n').slice(1);
		expect(csv).toHaveLength(hidden.length + figures.length);
		const english = (await textOf('/en/releases/4/cells.csv')).trim().split('\r\n');
		expect(english[0]).toMatch(/^\ufeff?Release;Round;Voice/);
		expect(english.filter((row) => row.includes(';hidden;'))).toHaveLength(hidden.length);
		const book = await get('/releases/4/cells.xlsx');
		expect(book.headers.get('content-disposition')).toContain('vipsa-4-cijfers.xlsx');
		expect(Buffer.from(await book.arrayBuffer()).toString('latin1', 0, 2)).toBe('PK');
	});

	test('gets the same bytes at the same address, and totals only of an open round', async () => {
		const [first, again, english] = await Promise.all([
			...[textOf('/releases/2.json'), textOf('/releases/2.json'), textOf('/en/releases/2.json')]
		]);
		expect(again).toBe(first);
		expect(english).toBe(first);
		const { release, cells, lenses } = await fileOf(3);
		expect(release).toMatchObject({ kind: 'interim', is_fictional: true });
		expect(lenses).toEqual([]);
		expect(cells.every(({ lens }) => lens === 'all')).toBe(true);
	});
});

test('staff find all releases in the menu, and take along those that are not public', async () => {
	const page = await pageOf(browser, app, 'head-peer');
	await page.goto('/sign-in');
	await page.getByRole('navigation').getByRole('link', { name: 'Publicaties' }).click();
	await page.waitForURL('**/releases');
	expect(await headingOf(page)).toContain('Er zijn 4 publicaties.');
	await page.getByRole('link', { name: 'Publicatie 1', exact: true }).click();
	await page.waitForURL('**/releases/1');
	expect(await page.locator('.s-ctx').innerText()).toContain('Alleen voor medewerkers');
	const answer = await page.request.get('/releases/1/cells.csv');
	expect(answer.status()).toBe(200);
	expect(answer.headers()['cache-control']).toContain('no-store');
	await closePage(page);
	expect((await get('/releases/1/cells.csv')).status).toBe(404);
});

test('in the demo whose round is closed the newest figures stand, with the way to the others', async () => {
	const page = await openPage(browser, { url: app.url });
	await page.goto('/');
	await expectAccessible(page, 'home of the closed demo');
	await page.goto('/municipality/peer');
	expect(await page.locator('.s-ctx').innerText()).toMatch(/publicatie 3\s*·\s*publicatie 2/);
	await expectGoodScreen(page, 'Peer after round 2');
	await closePage(page);
});
