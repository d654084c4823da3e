import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SharedApp, sharedApp } from './app.ts';
import { closePage, type Device, openBrowser } from './browser.ts';
import { expectFits, expectGoodScreen, pageOf, type Who } from './staff.ts';

let app: SharedApp;
let browser: Browser;

beforeAll(async () => {
	app = sharedApp('demo');
	browser = await openBrowser();
});
afterAll(async () => {
	await browser.close();
});

const open = async (who: Who, path: string, device: Device) => {
	const page = await pageOf(browser, app, who, { device });
	await page.goto(path);
	return page;
};

/** The boxes of what is seen of a selector. */
const boxesOf = (page: Page, selector: string) =>
	page.locator(selector).evaluateAll((found) =>
		found.map((element) => {
			const { left, right, top, bottom, width } = element.getBoundingClientRect();
			return { left, right, top, bottom, width };
		})
	);

test('a form as long as that of an action fits a small phone', async () => {
	const page = await open('head-peer', '/actions/new', 'small_phone');
	await expectGoodScreen(page, 'propose an action');
	await closePage(page);
});

test('the words at the ends of a scale stand within their scale, on a desk and on a phone', async () => {
	for (const device of ['desktop', 'phone'] as const) {
		const page = await open('head-peer', '/weighing', device);
		await page.getByRole('link', { name: 'Voorstellen van organisaties en van het bord' }).click();
		await page.getByText('Jouw cijfers voor Peer').waitFor();
		const scales = await boxesOf(page, 'fieldset');
		const words = await boxesOf(page, 'fieldset .poles span');
		expect(words.length).toBe(scales.length * 2);
		for (const [place, word] of words.entries()) {
			const scale = scales[Math.floor(place / 2)];
			expect(word.top, device).toBeGreaterThan(scale?.top ?? 0);
			expect(word.bottom, device).toBeLessThanOrEqual((scale?.bottom ?? 0) + 1);
			expect(word.right, device).toBeLessThanOrEqual((scale?.right ?? 0) + 1);
		}
		await expectFits(page, `marks on a ${device}`);
		await closePage(page);
	}
});

test('on a phone each amount of a line is in sight, and each bar of a proposal can be told apart', async () => {
	const money = await open('head-peer', '/municipality/peer/plan/money', 'phone');
	await expectGoodScreen(money, 'lines on a phone');
	const amounts = await boxesOf(money, '#lines td.r');
	expect(amounts.length).toBeGreaterThan(20);
	for (const { left, right } of amounts) {
		expect(left).toBeGreaterThanOrEqual(0);
		expect(right).toBeLessThanOrEqual(390);
	}
	await closePage(money);

	const pot = await open('coordinator', '/pots', 'phone');
	await pot.getByRole('link', { name: 'Regionale acties 2018' }).click();
	await pot.getByRole('heading', { name: 'Drie voorstellen' }).waitFor();
	const bars = await boxesOf(pot, 'article .bars > svg');
	expect(bars.length).toBeGreaterThan(6);
	for (const { width } of bars) expect(width).toBeGreaterThan(120);
	await closePage(pot);
});

test.each([
	['/municipality/peer/plan', 'Het plan van Peer · Wie doet wat'],
	['/municipality/peer/plan/timeline', 'Het plan van Peer · Tijdlijn'],
	['/municipality/peer/plan/money', 'Het plan van Peer · Geld'],
	['/municipality/peer/plan/document', 'Het plan van Peer · Document']
])('on paper %s says of what and of which day it is, without its forms', async (path, title) => {
	const page = await open('head-peer', path, 'desktop');
	await page.emulateMedia({ media: 'print' });
	const head = page.locator('.p-head');
	expect(await head.innerText()).toContain(title);
	expect(await head.innerText()).toContain('15 mei 2018');
	expect(await page.locator('form :is(input, select, textarea):visible').count()).toBe(0);
	const bars = await boxesOf(page, '.bars > svg');
	const overlapping = bars.filter(({ top }, place) => {
		const above = bars[place - 1];
		return above && above.top < top && top - above.top < 18;
	});
	expect(overlapping).toEqual([]);
	await closePage(page);
});

test.each<[Who, string]>([
	['head-peer', 'Het plan van Peer'],
	['observer', 'Het plan van de regio']
])('%s comes from the board back to a plan by its tabs', async (who, name) => {
	const page = await open(who, '/board', 'desktop');
	const tabs = page.getByRole('navigation', { name });
	expect(await tabs.locator('[aria-current="page"]').innerText()).toBe('Bord');
	const menu = page.getByRole('navigation', { name: 'Hoofdmenu' });
	expect(await menu.locator('[aria-current="page"]').innerText()).toBe('Actieplan');
	await tabs.getByRole('link', { name: 'Geld' }).click();
	await page.getByText(/heeft nog geen doel/).waitFor();
	await closePage(page);
});
