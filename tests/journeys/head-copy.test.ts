import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './access.ts';
import { type SharedApp, sharedApp } from './app.ts';
import { closePage, openBrowser, openPage } from './browser.ts';

let app: SharedApp;
let browser: Browser;

beforeAll(async () => {
	app = sharedApp('demo');
	browser = await openBrowser();
});
afterAll(async () => {
	await browser.close();
});

async function peer(may_copy: boolean, view = ''): Promise<Page> {
	const page = await openPage(browser, { url: app.url });
	if (may_copy) {
		await page
			.context()
			.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.url });
	} else {
		await page.addInitScript(() =>
			Object.defineProperty(navigator, 'clipboard', { value: undefined })
		);
	}
	await page.goto(`/municipality/peer${view}`);
	if (view === '') await page.locator('.chart.is-drawn').waitFor();
	return page;
}

const buttonFor = (page: Page, name: RegExp, section: string) =>
	page
		.locator('section', { has: page.getByRole('heading', { name: section, exact: true }) })
		.getByRole('button', { name });

/** What lies on the clipboard, by type; of a picture its first bytes. */
const onClipboard = (page: Page) =>
	page.evaluate(async () => {
		const [item] = await navigator.clipboard.read();
		const found: Record<string, string> = {};
		for (const type of item?.types ?? []) {
			const blob = await item?.getType(type);
			found[type] = type === 'image/png' ? String(blob?.size) : ((await blob?.text()) ?? '');
		}
		return found;
	});

test('the sentence is copied with its origin, and the page says so', async () => {
	const page = await peer(true);
	await page.getByRole('button', { name: /Kopieer de zin/ }).click();
	await page.getByText('Gekopieerd. Je kunt het plakken.').waitFor();
	const { 'text/plain': text } = await onClipboard(page);
	const said = await page.getByRole('heading', { level: 1 }).textContent();
	expect(text).toContain(said?.trim());
	expect(text).toMatch(/publicatie 2, 12 juni 2017.*geen steekproef.*Fictieve gegevens\.$/);
	await expectAccessible(page, 'copied');
	await closePage(page);
});

test('a table is copied for a word processor and for a spreadsheet', async () => {
	const page = await peer(true);
	for (const [section, rows] of [
		['Wat eerst?', 12],
		['Mensen en organisaties', 12],
		['In de regio', 10]
	] as const) {
		await buttonFor(page, /Kopieer de tabel/, section).click();
		await expect
			.poll(async () => (await onClipboard(page))['text/plain']?.split('\n').length, {
				timeout: 10_000
			})
			.toBe(rows + 1);
		const { 'text/html': html, 'text/plain': tabs } = await onClipboard(page);
		expect(html?.match(/<tr>/g)).toHaveLength(rows + 1);
		expect(tabs).toContain('\t');
	}
	await closePage(page);
});

test.each([
	['', ['Wat eerst?', 'Mensen en organisaties', 'In de regio']],
	['/groups', ['Groep per groep']],
	['/barriers', ['Wat houdt tegen?']],
	['/themes/T_VERVOER', ['Hier en elders', 'Wie noemt dit?']],
	['/offer', ['Nood en aanbod per thema']],
	['/coverage', ['Leeftijd', 'Alleen of met hulp', 'Hoe kwam het binnen?']]
])('a picture is copied of each figure of Peer%s', async (view, sections) => {
	const page = await peer(true, view);
	for (const section of sections) {
		await page.evaluate(() => navigator.clipboard.writeText('before'));
		await buttonFor(page, /Kopieer het beeld/, section).click();
		await expect
			.poll(async () => Number((await onClipboard(page))['image/png'] ?? 0), { timeout: 10_000 })
			.toBeGreaterThan(10_000);
	}
	await closePage(page);
});

test('where the browser refuses, the content is downloaded, and the page says so', async () => {
	const page = await peer(false);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		buttonFor(page, /Kopieer het beeld/, 'Mensen en organisaties').click()
	]);
	expect(download.suggestedFilename()).toBe('vipsa-peer-2-stemmen.png');
	await page.getByText('Kopiëren lukte niet. Het is gedownload.').waitFor();
	await closePage(page);
});
