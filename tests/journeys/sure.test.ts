import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './access.ts';
import { type SharedApp, sharedApp } from './app.ts';
import { closePage, listenForFaults, openBrowser, openPage, scrollsSideways } from './browser.ts';

let app: SharedApp;
let browser: Browser;

beforeAll(async () => {
	app = sharedApp('closed');
	browser = await openBrowser();
});
afterAll(async () => {
	await browser.close();
});

/** Where each kind of figure can be asked how sure it is, and what only its answer says. */
const kinds = [
	['rank', '/municipality/peer', 'trokken 1.000 keer'],
	['gap', '/municipality/peer', 'We tellen die twee nooit samen'],
	['map', '/municipality/peer', 'Hoe minder mensen, hoe ruimer'],
	['coverage', '/municipality/peer', 'deden mee'],
	['hidden', '/municipality/meeuwen-gruitrode', 'Dat is niet hetzelfde als nul'],
	['share', '/municipality/peer/barriers', 'gedeeld door iedereen|delen wie dit antwoord gaf'],
	['group', '/municipality/lommel/groups', 'nooit naar twee'],
	['wave', '/municipality/overpelt/waves', 'telkens andere mensen antwoordden'],
	['offer', '/region/offer', 'organisaties werken eraan'],
	['scale', '/municipality/peer/explore?question=D1.2&by=place', 'dan antwoordt de middelste']
] as const;

async function openByKeyboard(page: Page, kind: string): Promise<string> {
	const details = page.locator(`details[data-kind="${kind}"]:visible`).first();
	expect(await details.textContent()).toContain('Hoe zeker is dit?');
	await details.locator('summary').focus();
	await page.keyboard.press('Enter');
	await details.locator('dl').waitFor({ state: 'visible' });
	return (await details.textContent()) ?? '';
}

describe('how sure is this', () => {
	test.each(kinds)('of a %s opens in place by keyboard at %s', async (kind, path, says) => {
		const page = await openPage(browser, { url: app.url });
		const faults = listenForFaults(page);
		await page.goto(path);
		const text = await openByKeyboard(page, kind);
		expect(text).toMatch(new RegExp(says));
		expect(text).toMatch(/[Pp]ublicatie \d, \d+ \w+ 201[78]/);
		expect(await page.locator('details[data-kind] a').first().getAttribute('href')).toMatch(
			/^\/method#/
		);
		await expectAccessible(page, kind);
		expect(faults).toEqual([]);
		await closePage(page);
	});

	test('opens by tap on a phone, where no script runs', async () => {
		const page = await openPage(browser, { url: app.url, device: 'phone', javascript: false });
		await page.goto('/municipality/peer');
		const details = page.locator('details[data-kind="rank"]').first();
		await details.locator('summary').tap();
		await details.getByText('Dit is geen steekproef').waitFor();
		expect(await scrollsSideways(page)).toBe(false);
		await closePage(page);
	});
});

describe('how we calculate', () => {
	test('follows a tap: one person less hides two villages, and widens a margin', async () => {
		const page = await openPage(browser, { url: app.url });
		const faults = listenForFaults(page);
		await page.goto('/region');
		await page.getByRole('link', { name: 'Hoe wij rekenen' }).last().click();
		await page.waitForURL('**/method');
		await expectAccessible(page, 'how we calculate');
		const hiding = page.locator('#hiding');
		expect(await hiding.locator('table').textContent()).not.toContain('verborgen');
		await hiding.getByRole('button', { name: 'An: doet mee', exact: true }).focus();
		await expect
			.poll(
				async () => {
					const table = hiding.locator('table');
					if (!(await table.textContent())?.includes('verborgen')) {
						await page.keyboard.press('Enter');
					}
					return table.textContent();
				},
				{ timeout: 15_000 }
			)
			.toContain('verborgen: beschermt een ander');
		expect(await hiding.locator('table').textContent()).toContain('verborgen: minder dan 10');
		const margin = page.locator('#shares .row').first();
		const before = await margin.textContent();
		await page.locator('#shares').getByRole('button', { name: 'Emre: nee', exact: true }).click();
		expect(await margin.textContent()).not.toBe(before);
		const bands = page.locator('#bands');
		for (const name of [
			'Bilal',
			'Cis',
			'Dana',
			'Emre',
			'Fien',
			'Goran',
			'Hanne',
			'Ismet',
			'Joke'
		]) {
			await bands.getByRole('button', { name: `${name}: eigen keuze`, exact: true }).click();
		}
		await bands.getByText('Nu is de volgorde duidelijk').waitFor();
		expect(faults).toEqual([]);
		await closePage(page);
	});

	test.each(['/method', '/en/method'])('%s can be read on a phone without script', async (path) => {
		const page = await openPage(browser, {
			url: app.url,
			device: 'small_phone',
			javascript: false
		});
		await page.goto(path);
		expect(await page.locator('.margins').count()).toBe(2);
		expect(await page.locator('#bands tbody tr').count()).toBe(6);
		expect(await scrollsSideways(page)).toBe(false);
		await closePage(page);
	});
});
