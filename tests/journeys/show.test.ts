import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './access.ts';
import { type SharedApp, sharedApp } from './app.ts';
import { closePage, listenForFaults, openBrowser, openPage, scrollsSideways } from './browser.ts';
import { enterAs } from './visitor.ts';

let app: SharedApp;
let browser: Browser;

beforeAll(async () => {
	app = sharedApp('closed');
	browser = await openBrowser();
});
afterAll(async () => {
	await browser.close();
});

const title = async (page: Page) =>
	(await page.getByRole('heading', { level: 1 }).textContent())?.trim() ?? '';
const screenOf = (page: Page) => new URL(page.url()).searchParams.get('screen');

/** The smallest letters that are seen, in CSS pixels. */
const smallest = (page: Page) =>
	page.evaluate(() => {
		const texts = [...document.querySelectorAll('.stage *')].filter(
			(element) =>
				[...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) &&
				element.checkVisibility({ opacityProperty: true }) &&
				!element.closest('.vh, nav')
		);
		return Math.min(...texts.map((element) => parseFloat(getComputedStyle(element).fontSize)));
	});

/** Whether everything is on the wall: nothing to scroll to. */
const isCut = (page: Page) =>
	page.evaluate(() => {
		const { scrollHeight, scrollWidth } = document.documentElement;
		return scrollHeight > innerHeight + 1 || scrollWidth > innerWidth + 1;
	});

describe('the large screen', () => {
	test.each([
		['/municipality/peer/show', 1280, 720],
		['/region/show', 1920, 1080],
		['/en/municipality/hamont-achel/show', 1280, 720]
	])(
		'of %s at %i × %i shows one figure at a time, large and whole',
		async (path, width, height) => {
			const page = await openPage(browser, { url: app.url });
			await page.setViewportSize({ width, height });
			const faults = listenForFaults(page);
			await page.goto(path);
			const [, total] = (await page.locator('footer .num').textContent())?.match(/(\d+)$/) ?? [];
			expect(Number(total)).toBeGreaterThanOrEqual(6);
			const titles = new Set<string>();
			for (let screen = 1; screen <= Number(total); screen++) {
				await page.goto(`${path}?screen=${screen}`);
				titles.add(await title(page));
				expect(await smallest(page), `${screen}`).toBeGreaterThanOrEqual(32);
				expect(await isCut(page), `screen ${screen} is cut`).toBe(false);
				expect(await page.locator('footer').textContent()).toMatch(
					/4, 15.*(Geen steekproef|Not a sample)/
				);
				await expectAccessible(page, `screen ${screen}`);
			}
			expect(titles.size).toBe(Number(total));
			expect(faults).toEqual([]);
			await closePage(page);
		}
	);

	test('goes on and back by the keys, and leaves with Escape', async () => {
		const page = await openPage(browser, { url: app.url });
		await page.goto('/municipality/peer/show?release=2');
		const first = await title(page);
		// The keys are heard once the page has its script; a second press would start the way anew.
		await expect
			.poll(
				async () => {
					await page.keyboard.press('End');
					return screenOf(page);
				},
				{ timeout: 20_000, interval: 4000 }
			)
			.not.toBeNull();
		await page.keyboard.press('Home');
		await page.waitForURL('**/show?release=2&screen=1');
		expect(await title(page)).toBe(first);
		await page.keyboard.press('ArrowRight');
		await page.waitForURL('**screen=2');
		await page.getByRole('heading', { name: 'Wat mensen in Peer het eerst willen' }).waitFor();
		await page.keyboard.press('Space');
		await page.waitForURL('**screen=3');
		await page.keyboard.press('ArrowLeft');
		await page.waitForURL('**screen=2');
		await page.keyboard.press('Escape');
		await page.waitForURL('**/municipality/peer?release=2');
		await closePage(page);
	});

	test('has links where no script runs', async () => {
		const page = await openPage(browser, { url: app.url, javascript: false });
		await page.goto('/region/show');
		await page.getByRole('link', { name: 'Volgend scherm' }).click();
		expect(screenOf(page)).toBe('2');
		await page.getByRole('link', { name: 'Vorig scherm' }).click();
		expect(screenOf(page)).toBe('1');
		await page.getByRole('link', { name: 'Naar de gewone pagina' }).click();
		expect(new URL(page.url()).pathname).toBe('/region');
		await closePage(page);
	});

	test('is where an observer lands, without a control on the picture', async () => {
		const page = await openPage(browser, { url: app.url });
		await enterAs(page, 'observer');
		expect(new URL(page.url()).pathname).toBe('/region/show');
		const seen = await page
			.locator('a, button, input, select')
			.evaluateAll((all) =>
				all.filter((element) => element.checkVisibility({ opacityProperty: true }))
			);
		expect(seen).toHaveLength(0);
		await closePage(page);
	});

	test('can be left and turned by touch on a phone, which is no wall', async () => {
		const page = await openPage(browser, { url: app.url, device: 'small_phone' });
		await page.goto('/region/show');
		expect(await scrollsSideways(page)).toBe(false);
		await page.getByRole('link', { name: 'Volgend scherm' }).tap();
		await page.waitForURL('**screen=2');
		await page.getByRole('link', { name: 'Naar de gewone pagina' }).tap();
		await page.waitForURL('**/region');
		await closePage(page);
	});
});
