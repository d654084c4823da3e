import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './app.ts';
import { closePage, openBrowser } from './browser.ts';
import { expectFits, expectGoodScreen, pageOf, type Who } from './staff.ts';

let app: App;
let browser: Browser;

beforeAll(async () => {
	[app, browser] = await Promise.all([startApp(), openBrowser()]);
});
afterAll(async () => {
	await browser.close();
	await app.stop();
});

const peer = '/municipality/peer/plan/money?year=2018';
const fundOf = (page: Page, name: string) =>
	page.locator('article', { has: page.getByRole('heading', { name, exact: true }) });

async function fillLine(page: Page, fund: string, action: string, euros: string): Promise<void> {
	const form = page.locator('#line');
	await form.getByLabel('Actie', { exact: true }).selectOption({ label: action });
	await form.getByLabel('Fonds', { exact: true }).selectOption({ label: fund });
	await form.getByLabel('Soort kosten').selectOption({ label: 'activiteit' });
	await form.getByLabel('Gepland, in euro').fill(euros);
	await form.getByLabel('Waarvoor').fill('een busrit');
}

test('a head plans a budget that fits; a line that overspends is refused, and stays typed', async () => {
	const page = await pageOf(browser, app, 'head-peer');
	await page.goto(peer);
	await expectGoodScreen(page, 'the money of Peer');
	expect(await fundOf(page, 'SALK').textContent()).toMatch(/Nog te verdelen:\s*€\s700/);
	await fillLine(page, 'SALK', 'Samen rijden naar de club', '700,01');
	await page.getByRole('button', { name: 'Voeg de lijn toe' }).click();
	const told = page.getByRole('alert').first();
	await told.waitFor();
	expect(await told.textContent()).toMatch(
		/SALK heeft in 2018 nog €\s700 over\. Deze lijn vraagt €\s700,01\. Dat is €\s0,01 te veel\./
	);
	const form = page.locator('#line');
	expect(await form.getByLabel('Gepland, in euro').inputValue()).toBe('700,01');
	expect(await form.getByLabel('Waarvoor').inputValue()).toBe('een busrit');
	await expectGoodScreen(page, 'a line that is refused');

	await form.getByLabel('Gepland, in euro').fill('700');
	await page.getByRole('button', { name: 'Voeg de lijn toe' }).click();
	await page.getByText('De lijn is bewaard.').waitFor();
	expect(await fundOf(page, 'SALK').textContent()).toMatch(/Nog te verdelen:\s*€\s0/);
	await closePage(page);
});

test('a line is changed and taken away, without a script', async () => {
	const page = await pageOf(browser, app, 'head-peer', { javascript: false });
	await page.goto(peer);
	await fillLine(page, 'PSA', 'Fietsles voor volwassenen', '9000');
	await page.getByRole('button', { name: 'Voeg de lijn toe' }).click();
	// The share of the target group is asked first, then what is left.
	await page.getByText('PSA betaalt alleen het deel voor de doelgroep').first().waitFor();
	await page.locator('#line').getByLabel('Deel voor de doelgroep').fill('50');
	await page.getByRole('button', { name: 'Voeg de lijn toe' }).click();
	await page
		.getByText(/PSA heeft in 2018 nog €\s2\.500 over/)
		.first()
		.waitFor();
	await page.locator('#line').getByLabel('Gepland, in euro').fill('2000');
	await page.getByRole('button', { name: 'Voeg de lijn toe' }).click();
	await page.getByText('De lijn is bewaard.').waitFor();
	await expectFits(page, 'a line that is added');
	const row = page.locator('tr', { hasText: 'een busrit' }).filter({ hasText: 'Fietsles' });
	expect(await row.textContent()).toMatch(/€\s1\.000/);
	await row.getByRole('link', { name: /Wijzig/ }).click();
	const form = page.locator('#line');
	expect(await form.getByLabel('Gepland, in euro').inputValue()).toBe('2000');
	await form.getByLabel('Gepland, in euro').fill('1000,50');
	await page.getByRole('button', { name: 'Bewaar de lijn' }).click();
	await page.getByText('De lijn is bewaard.').waitFor();
	expect(await row.textContent()).toMatch(/€\s500,25/);
	await row.locator('summary').click();
	await row.getByRole('button', { name: 'Ja, haal weg' }).click();
	await page.getByText('De lijn is weg.').waitFor();
	expect(await row.count()).toBe(0);
	await closePage(page);
});

test('a grant that its lines need is not lowered, and what follows it is named', async () => {
	const page = await pageOf(browser, app, 'head-peer');
	await page.goto('/municipality/peer/plan/money?year=2017');
	const psa = fundOf(page, 'PSA');
	await psa.locator('summary', { hasText: 'Wijzig de toelage' }).click();
	await psa.getByLabel('Toelage in euro').fill('17000');
	await psa.getByRole('button', { name: 'Bewaar de toelage' }).click();
	await psa.getByText(/SALK volgt dit bedrag\. Daar past in 2018 dan niet alles meer/).waitFor();
	expect(await psa.getByLabel('Toelage in euro').inputValue()).toBe('17000');
	await closePage(page);
});

test.each<[Who, boolean]>([
	['head', false],
	['coordinator', false],
	['facilitator', false],
	['observer', false],
	['head-peer', true]
])('%s may change the lines of Peer: %s', async (who, may) => {
	const page = await pageOf(browser, app, who, { device: 'phone' });
	await page.goto(peer);
	expect(await page.getByRole('button', { name: 'Voeg de lijn toe' }).count()).toBe(may ? 1 : 0);
	await expectFits(page, 'the money of Peer on a phone');
	await closePage(page);
});

test('the coordinator reads the rules of the funds, and adds a fund', async () => {
	const page = await pageOf(browser, app, 'coordinator');
	await page.goto('/funds');
	await expectGoodScreen(page, 'the funds');
	await page.getByText('Het bedrag is even groot als PSA van het jaar ervoor.').waitFor();
	const form = page.locator('#fund');
	await form.getByLabel('Naam', { exact: true }).fill('Vrijetijdsfonds');
	await form.getByLabel('Korte code').fill('VRIJ');
	await form.getByLabel('Wie geeft het geld?').fill('Vlaanderen');
	await form.getByLabel('Hoeveel procent mag naar het volgende jaar?').fill('20');
	await form.getByRole('button', { name: 'Voeg een fonds toe' }).click();
	await page.getByText('Het fonds is bewaard.').waitFor();
	await page.getByText('Hoogstens 20 procent van de toelage mag naar het volgende jaar.').waitFor();
	// A rule that a line does not keep is refused by its own sentence.
	await page.goto('/funds?fund=PSA');
	await page.locator('#fund').getByLabel('Eerste jaar').fill('2017');
	await page.getByRole('button', { name: 'Bewaar het fonds' }).click();
	await page.getByText('PSA bestaat niet in 2016.').first().waitFor();
	await closePage(page);
});

test('people divide a pot: three proposals, one decision with its reason', async () => {
	const page = await pageOf(browser, app, 'coordinator');
	await page.goto('/pots');
	await expectGoodScreen(page, 'the pots');
	await page.getByRole('link', { name: 'Regionale acties 2018' }).click();
	await page.getByRole('heading', { name: 'Drie voorstellen' }).waitFor();
	await expectGoodScreen(page, 'a pot');
	for (const method of [
		'Gelijke stem (Equal Shares)',
		'De meeste gemeenten eerst',
		'Per inwoner terug'
	]) {
		await page.getByRole('heading', { name: method }).waitFor();
	}
	await page.getByRole('link', { name: /Begin met dit voorstel Gelijke stem/ }).click();
	await page.waitForURL(/from=equal_shares/);
	const form = page.locator('#decide');
	expect(await form.locator('input[name=actions]:checked').count()).toBeGreaterThan(0);
	await form.getByRole('button', { name: 'Bewaar de beslissing' }).click();
	await form.getByText('Schrijf in een paar woorden waarom.').first().waitFor();
	for (const box of await form.locator('input[name=actions]').all()) await box.check();
	await form.getByLabel('Waarom?').fill('De negen diensthoofden kozen dit samen.');
	await form.getByRole('button', { name: 'Bewaar de beslissing' }).click();
	await form
		.getByText(/Dat is €\s[\d.,]+ te veel\./)
		.first()
		.waitFor();
	expect(await form.getByLabel('Waarom?').inputValue()).toContain('negen diensthoofden');
	await form.locator('input[name=actions]').first().uncheck();
	for (const box of await form.locator('input[name=actions]').all()) await box.uncheck();
	await form.getByLabel(/Communicatie in makkelijke taal/).check();
	await form.getByRole('button', { name: 'Bewaar de beslissing' }).click();
	await page.getByText('De beslissing is bewaard.').waitFor();
	expect(await page.locator('#decisions').textContent()).toContain('negen diensthoofden');
	await closePage(page);
});

test('the region sees the nine beside each other, and the lines come as files', async () => {
	const page = await pageOf(browser, app, 'coordinator');
	await page.goto('/region/plan/money?year=2017');
	await expectGoodScreen(page, 'the money of the region');
	expect(await page.locator('#places li').count()).toBe(9);
	for (const format of ['csv', 'xlsx']) {
		const answer = await page.request.get(
			`${app.url}/municipality/peer/plan/money/lines.${format}?year=2018`
		);
		expect(answer.status()).toBe(200);
		if (format === 'csv') expect(await answer.text()).toContain('Fietsles voor volwassenen;');
	}
	await closePage(page);
});
