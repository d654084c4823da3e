import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './app.ts';
import { closePage, openBrowser, openPage } from './browser.ts';
import { expectFits, expectGoodScreen, mailedCode, pageOf } from './staff.ts';

let app: App;
let browser: Browser;

beforeAll(async () => {
	[app, browser] = await Promise.all([startApp(), openBrowser()]);
});
afterAll(async () => {
	await browser.close();
	await app.stop();
});

test('a coordinator adds a head, who gets in by a code and out at once when access ends', async () => {
	const page = await pageOf(browser, app, 'coordinator');
	await page.goto('/people');
	await expectGoodScreen(page, 'people');
	const add = page.getByRole('button', { name: 'Voeg iemand toe' });

	await add.click();
	await page.getByRole('alert').getByRole('link', { name: 'Vul een naam in.' }).waitFor();
	await expectGoodScreen(page, 'nothing filled in');
	await page.getByRole('alert').getByRole('link', { name: 'Kies een rol.' }).click();
	await page.getByLabel('Naam').fill('Els Vos');
	await page.getByLabel('E-mailadres').fill('head@vipsa.example');
	await page.getByLabel('Diensthoofd').check();
	await add.click();
	await page.getByRole('alert').getByText('minstens één gemeente').waitFor();
	expect(await page.getByLabel('Naam').inputValue()).toBe('Els Vos');
	await page.getByLabel('Bree').check();
	await add.click();
	await page.getByRole('alert').getByText('staat er al').waitFor();
	await expectGoodScreen(page, 'an address that is there already');
	await page.getByLabel('E-mailadres').fill('els@bree.example');
	await add.click();
	await page.getByText('De persoon is toegevoegd').waitFor();
	await expectGoodScreen(page, 'added');

	const head = await openPage(browser, { url: app.url, device: 'phone' });
	await head.goto('/account');
	await head.getByLabel('E-mailadres').fill('els@bree.example');
	await head.getByRole('button', { name: 'Stuur mij een code' }).click();
	await head.waitForURL('**/sign-in/code*');
	await head.getByLabel('Code').fill(await mailedCode(app, 'els@bree.example'));
	await head.getByRole('button', { name: 'Meld aan' }).click();
	await head.waitForURL('**/account');
	await head.getByText('Diensthoofd, Bree').waitFor();

	const row = page.getByRole('listitem').filter({ hasText: 'els@bree.example' });
	await row.getByText('Stop toegang').click();
	await expectGoodScreen(page, 'asking once more');
	await row.getByRole('button', { name: 'Ja, stop de toegang' }).click();
	await page.getByText('De toegang is gestopt').waitFor();
	await expectGoodScreen(page, 'ended');
	await head.goto('/account');
	await head.waitForURL('**/sign-in?to=%2Faccount');

	await page.goto('/log');
	await expectGoodScreen(page, 'log');
	const newest = page.getByRole('main').getByRole('listitem').first();
	expect(await newest.innerText()).toMatch(/stopte iemands toegang\s+Els Vos/);
	await closePage(head);
	await closePage(page);
});

test('the last coordinator cannot be ended, and the page says why', async () => {
	const page = await pageOf(browser, app, 'coordinator', { javascript: false, device: 'phone' });
	await page.goto('/people');
	const row = page.getByRole('listitem').filter({ hasText: 'coordinator@vipsa.example' });
	await row.getByText('Stop toegang').click();
	await row.getByRole('button', { name: 'Ja, stop de toegang' }).click();
	await page.getByText('altijd één coördinator').waitFor();
	await expectFits(page, 'last coordinator');
	await closePage(page);
});

test('an observer reads the region and the log, and is kept from what changes things', async () => {
	const page = await pageOf(browser, app, 'observer');
	await page.goto('/sign-in');
	await page.getByRole('link', { name: 'Naar de gewone pagina' }).focus();
	await page.keyboard.press('Enter');
	const menu = page.getByRole('navigation', { name: 'Hoofdmenu' });
	await menu.waitFor();
	expect(await menu.getByRole('link').allInnerTexts()).toEqual([
		'Regio',
		'Visie',
		'Actieplan',
		'Publicaties',
		'Logboek'
	]);
	await menu.getByRole('link', { name: 'Logboek' }).click();
	await page.waitForURL('**/log');
	await page.getByRole('heading', { level: 1, name: 'Wie deed wat, en wanneer?' }).waitFor();
	await expectGoodScreen(page, 'log of an observer');
	for (const path of ['/people', '/rounds', '/rounds/2/links', '/rounds/2/release']) {
		const answer = await page.goto(path);
		expect(answer?.status(), path).toBe(403);
		await page.getByText('Deze pagina is niet voor jou').waitFor();
		await expectGoodScreen(page, `${path}, refused`);
	}
	await closePage(page);
});
