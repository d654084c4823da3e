import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './access.ts';
import { type SharedApp, sharedApp } from './app.ts';
import { closePage, type Device, openBrowser, openPage, scrollsSideways } from './browser.ts';
import { enterAs, textsOf } from './visitor.ts';

let app: SharedApp;
let browser: Browser;

beforeAll(async () => {
	app = sharedApp('demo');
	browser = await openBrowser();
});
afterAll(async () => {
	await browser.close();
});

async function visit(story: (page: Page) => Promise<void>, device: Device = 'desktop') {
	const page = await openPage(browser, { url: app.url, device });
	try {
		await story(page);
	} finally {
		await closePage(page);
	}
}

describe('an observer', () => {
	test('starts on the large screen, and leaves it for the region: which municipalities have figures, and what they name', async () => {
		await visit(async (page) => {
			await enterAs(page, 'observer');
			expect(new URL(page.url()).pathname).toBe('/region/show');
			await page.getByRole('link', { name: 'Naar de gewone pagina' }).focus();
			await page.keyboard.press('Enter');
			await page.waitForURL((url) => url.pathname === '/region');
			const said = await page.getByRole('heading', { level: 1 }).textContent();
			expect(said).toMatch(/van de negen gemeenten hebben genoeg antwoorden/);
			expect(await page.locator('.answered').textContent()).toContain('Elke persoon telt één keer');
			await expectAccessible(page, 'region');
			await page.locator('.heat thead a', { hasText: 'Peer' }).click();
			await page.waitForURL('**/municipality/peer');
			await expectAccessible(page, 'a municipality, as an observer');
		});
	});
});

describe('the table of themes and municipalities', () => {
	test('is sorted by the region, has a value in every shown cell, and one column per hidden place', async () => {
		await visit(async (page) => {
			await page.goto('/region');
			const region = (await textsOf(page, '.heat td.reg')).map(Number);
			expect(region).toHaveLength(12);
			expect(region).toEqual(region.toSorted((a, b) => b - a));
			const hidden = await page.locator('.heat td.hatch').count();
			expect(hidden).toBeGreaterThanOrEqual(2);
			const shown = await textsOf(page, '.heat tbody td:not(.reg):not(.hatch)');
			expect(shown).toHaveLength(12 * (9 - hidden));
			expect(shown.every((text) => /^\d+|^bijna/.test(text))).toBe(true);
			const signs = shown.filter((text) => text.includes('dan de rest van de regio'));
			expect(signs.length).toBeGreaterThan(0);
			expect(signs.length).toBeLessThan(shown.length / 2);
		});
	});

	test('is reached and scrolled by keyboard on a phone, without the page itself scrolling', async () => {
		await visit(async (page) => {
			await page.goto('/region');
			expect(await scrollsSideways(page)).toBe(false);
			const frame = page.getByRole('region', { name: 'Thema’s per gemeente' }).last();
			await frame.focus();
			await page.keyboard.press('ArrowRight');
			await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
			await expectAccessible(page, 'phone');
		}, 'phone');
	});

	test('stands in English at an address of its own', async () => {
		await visit(async (page) => {
			await page.goto('/en/region?theme=T_WONEN');
			expect(await page.locator('html').getAttribute('lang')).toBe('en');
			expect(await textsOf(page, '.chip[aria-current]')).toContain('Housing');
			await expectAccessible(page, 'English');
		});
	});
});
