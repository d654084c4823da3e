import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './access.ts';
import { type App, startApp } from './app.ts';
import { closePage, openBrowser, openPage, scrollsSideways } from './browser.ts';
import { pageOf } from './staff.ts';
import { choose, heading, send, skipTo, tap } from './survey.ts';

let app: App;
let browser: Browser;
/** A code of a round that is planned for 15 September 2018, and one that names no municipality. */
let planned: string;
let anywhere: string;

beforeAll(async () => {
	[app, browser] = await Promise.all([startApp(), openBrowser()]);
	const page = await pageOf(browser, app, 'facilitator');
	await page.goto('/rounds/new');
	await page.getByLabel('Naam', { exact: true }).fill('Najaar 2018');
	await page.getByLabel('Naam in het Engels').fill('Autumn 2018');
	await page.getByLabel('Eerste dag').fill('2018-09-15');
	await page.getByLabel('Laatste dag').fill('2018-11-30');
	await page.getByRole('button', { name: 'Maak de ronde' }).click();
	await page.waitForURL('**/rounds/3?done=added');
	planned = await codeOf(page, 3, 'Peer');
	anywhere = await codeOf(page, 2, 'Zonder gemeente');
	await closePage(page);
});
afterAll(async () => {
	await browser.close();
	await app.stop();
});

/** The code of a round for a place, as its page of links shows it. */
async function codeOf(page: Page, round: number, place: string): Promise<string> {
	await page.goto(`/rounds/${round}/links`);
	const row = page
		.getByRole('listitem')
		.filter({ has: page.getByRole('heading', { name: place }) });
	const [, code] = (await row.first().innerText()).match(/\b(\d{3}-\d{3})\b/) ?? [];
	if (!code) throw new Error(`no code for ${place}`);
	return code.replace('-', '');
}

async function visit(
	path: string,
	javascript: boolean,
	story: (page: Page) => Promise<void>
): Promise<void> {
	const page = await openPage(browser, { url: app.url, device: 'phone', javascript });
	await page.goto(path);
	await story(page);
	await closePage(page);
}

describe.each([true, false])('with the code of a round that is not open yet (script: %s)', (js) => {
	test('someone reads from when on it is, and that the card stays valid', async () => {
		const answer = await fetch(`${app.url}/s/${planned}`);
		expect(answer.status).toBe(409);
		await visit(`/s/${planned}`, js, async (page) => {
			expect(await heading(page)).toBe('Deze bevraging begint later');
			expect(await page.locator('main').innerText()).toContain(
				'Kom terug vanaf 15 september 2018.'
			);
			expect(await page.getByRole('link', { name: /startpagina/ }).count()).toBe(1);
			expect(await scrollsSideways(page)).toBe(false);
			if (js) await expectAccessible(page, 'not open yet');
		});
	});

	test('someone reads it in English as well', async () => {
		await visit(`/en/s/${planned}`, js, async (page) => {
			expect(await heading(page)).toBe('This survey starts later');
			expect(await page.locator('main').innerText()).toContain('Come back from 15 September 2018');
		});
	});
});

describe('with a code that names no municipality', () => {
	test('someone is asked where they live first, and is thanked', async () => {
		await visit(`/s/${anywhere}`, true, async (page) => {
			await tap(page, 'Begin');
			expect(await heading(page)).toBe('In welke gemeente woon je?');
			expect(await page.locator('.row:visible').count()).toBe(10);
			await expectAccessible(page, 'municipality');
			await choose(page, 'Peer');
			await tap(page, 'Verder');
			await skipTo(page, 'Kijk je antwoorden na en verstuur');
			expect(await page.locator('main').innerText()).toMatch(/In welke gemeente woon je\?\s+Peer/);
			await send(page);
		});
	});

	test('someone without a script is asked as well', async () => {
		await visit(`/s/${anywhere}`, false, async (page) => {
			const group = page.getByRole('group', { name: 'In welke gemeente woon je?' });
			expect(await group.getByRole('radio').count()).toBe(10);
			await group.getByLabel('Peer').check({ force: true });
			await page.getByRole('button', { name: 'Kijk je antwoorden na' }).click();
			expect(await page.locator('main').innerText()).toMatch(/In welke gemeente woon je\?\s+Peer/);
		});
	});
});
