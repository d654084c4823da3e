import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './app.ts';
import { closePage, openBrowser } from './browser.ts';
import { expectFits, expectGoodScreen, pageOf } from './staff.ts';

let app: App;
let browser: Browser;

beforeAll(async () => {
	const rule = new URL('mistaken-rule.mjs', import.meta.url).href;
	[app, browser] = await Promise.all([
		startApp({ env: { NODE_OPTIONS: `--import=${rule}` } }),
		openBrowser()
	]);
});
afterAll(async () => {
	await browser.close();
	await app.stop();
});

test('a release that gives a hidden place away is refused, and its page says which figure and how', async () => {
	const page = await pageOf(browser, app, 'facilitator');
	await page.goto('/rounds/2/release');
	await page.getByRole('button', { name: 'Maak publicatie' }).click();
	const refusal = page.getByRole('alert');
	await refusal.waitFor({ timeout: 120_000 });
	await app.printed(/The rule is mistaken/);
	const said = await refusal.innerText();
	expect(said).toContain('Deze publicatie zou mensen herkenbaar maken. Ze is niet gemaakt.');
	expect(said).toMatch(
		/Wie cijfers optelt en aftrekt, kan dan weten hoeveel mensen in Meeuwen-Gruitrode antwoordden op de vraag “.+\?”\. Dat moet verborgen blijven\./
	);
	expect(said.replace(/“.+”/, ''), 'no number is told').not.toMatch(/\d/);
	await expectGoodScreen(page, 'refused as it gives something away');
	await closePage(page);
});

test('it says so in English as well, without JavaScript on a phone', async () => {
	const page = await pageOf(browser, app, 'facilitator', { javascript: false, device: 'phone' });
	await page.goto('/en/rounds/2/release');
	await page.getByRole('button', { name: 'Make a release' }).click();
	await page.getByRole('alert').waitFor({ timeout: 120_000 });
	expect(await page.getByRole('alert').innerText()).toMatch(
		/Whoever adds and subtracts figures can then know how many people in Meeuwen-Gruitrode answered/
	);
	await expectFits(page, 'refused, without JavaScript');
	await closePage(page);
});

test('nothing of it is kept: no draft for the facilitator, no new release for a head', async () => {
	const page = await pageOf(browser, app, 'facilitator');
	await page.goto('/rounds/2/release');
	await page.getByRole('button', { name: 'Maak publicatie' }).waitFor();
	expect(await page.getByRole('alert').count()).toBe(0);
	expect(await page.getByRole('button', { name: 'Bevestig deze publicatie' }).count()).toBe(0);
	await closePage(page);
	const head = await pageOf(browser, app, 'head-peer');
	await head.goto('/releases');
	expect(await head.locator('.list h3').first().innerText()).toBe('Publicatie 2');
	await closePage(head);
});
