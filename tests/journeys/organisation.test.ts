import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './access.ts';
import { type App, startApp } from './app.ts';
import { closePage, listenForFaults, openBrowser, openPage, scrollsSideways } from './browser.ts';
import { choose, heading, row, send, skipTo, surveyAddress, tap } from './survey.ts';

let app: App;
let browser: Browser;
let address: string;

beforeAll(async () => {
	[app, browser] = await Promise.all([startApp(), openBrowser()]);
	address = await surveyAddress(app.url, 'organisation');
});
afterAll(async () => {
	await browser.close();
	await app.stop();
});

async function visit(story: (page: Page) => Promise<void>) {
	const page = await openPage(browser, { url: app.url, device: 'phone' });
	const faults = listenForFaults(page);
	try {
		await page.goto(address);
		await story(page);
		expect(faults).toEqual([]);
	} finally {
		await closePage(page);
	}
}

const part = (page: Page, number: number) => page.locator(`[data-part="${number}"]:visible`);

test('an organisation answers by its personal link, and comes back to change it', async () => {
	let receipt = '';
	await visit(async (page) => {
		const look = async (state: string) => {
			expect(await scrollsSideways(page), state).toBe(false);
			await expectAccessible(page, state);
		};
		expect(await page.locator('main').textContent()).toMatch(/vertrouwelijk/);
		expect(await page.locator('main').textContent()).toMatch(/minstens vier andere organisaties/);
		await look('welcome of an organisation');
		await tap(page, 'Begin');
		expect(await page.getByRole('textbox').inputValue()).not.toBe('');
		for (let screen = 0; screen < 40 && !page.url().endsWith('#check'); screen += 1) {
			const code = new URL(page.url()).hash.slice(1);
			if (code === 'O0.3') {
				await tap(page, 'Verder');
				expect(await page.locator('.p-summary h2').textContent()).toBe('Er is iets niet ingevuld');
				expect(await page.getByRole('button', { name: 'Overslaan' }).count()).toBe(0);
				await look('required');
				await choose(page, 'Peer');
			}
			if (code === 'O1.2') await page.getByRole('textbox').fill('Samen koken op dinsdag.');
			if (code === 'O1.3') await choose(page, 'Ja');
			if (code === 'O5.1') await choose(page, 'Wonen', 'Vervoer');
			if (code === 'O5.2') {
				expect(await page.locator('.about:visible').count()).toBe(2);
				await page.locator('[name="O5.2.T_WONEN"][value=LOK]').check();
				await look('a level for each theme');
			}
			if (code === 'O6') {
				await part(page, 1).getByLabel('Hoe heet het voorstel?').fill('Fietsen lenen');
				await part(page, 1).getByRole('combobox').selectOption({ label: 'Vervoer' });
				await part(page, 1)
					.getByLabel(/Hoeveel euro/)
					.fill('€ 1.500');
				await tap(page, 'Nog een voorstel');
				await part(page, 2).getByLabel('Hoe heet het voorstel?').fill('Taalcafé');
				await look('two proposals');
				await page.reload();
				expect(await part(page, 2).getByLabel('Hoe heet het voorstel?').inputValue()).toBe(
					'Taalcafé'
				);
			}
			if (code === 'O7.2') {
				await part(page, 1).getByLabel('Naam van de contactpersoon').fill('An');
				await part(page, 1).getByLabel('E-mailadres van de contactpersoon').fill('an bij brug');
			}
			await tap(page, 'Verder');
			await page.waitForURL((url) => url.hash !== `#${code}`);
		}
		const review = page.locator('#review');
		expect(await review.textContent()).toContain('Wonen Lokaal');
		expect(await review.textContent()).toContain('Fietsen lenen');
		await look('check of an organisation');
		await tap(page, 'Verstuur');
		await page.locator('.p-summary').getByText('Kijk het e-mailadres na.').waitFor();
		await look('a wrong e-mail address');
		await part(page, 1).getByLabel('E-mailadres van de contactpersoon').fill('an@brug.example');
		await tap(page, 'Verder');
		receipt = await send(page);
		expect(await page.getByRole('link', { name: /Nog iemand/ }).count()).toBe(0);
	});
	await visit(async (page) => {
		expect(await page.locator('.p-note:visible').textContent()).toMatch(
			/Jullie antwoordden al\. Jullie kunnen nog wijzigen tot en met \d+ \w+ 2018\./
		);
		await expectAccessible(page, 'an organisation that comes back');
		await tap(page, 'Begin');
		await skipTo(page, 'Kijk je antwoorden na en verstuur');
		const review = page.locator('#review');
		for (const kept of ['Samen koken', 'Fietsen lenen', 'Taalcafé', '1500', 'an@brug.example']) {
			expect(await review.textContent()).toContain(kept);
		}
		await tap(page, /^Wijzig.*Over welke thema/);
		await choose(page, 'Gezondheid');
		await tap(page, 'Verder');
		expect(await send(page)).toBe(receipt);
	});
	await visit(async (page) => {
		await tap(page, 'Begin');
		await skipTo(page, 'Over welke thema’s gaat jullie werk?');
		expect(await row(page, 'Gezondheid').locator('input').isChecked()).toBe(true);
		expect(await heading(page)).toBe('Over welke thema’s gaat jullie werk?');
	});
});
