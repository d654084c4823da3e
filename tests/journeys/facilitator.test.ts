import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from './app.ts';
import { closePage, openBrowser, openPage } from './browser.ts';
import { expectFits, expectGoodScreen, pageOf, sendAnswers } from './staff.ts';

let app: App;
let browser: Browser;

beforeAll(async () => {
	[app, browser] = await Promise.all([startApp(), openBrowser()]);
});
afterAll(async () => {
	await browser.close();
	await app.stop();
});

describe('a facilitator', () => {
	test('plans a round, adds an organisation, opens it and prints a card', async () => {
		const page = await pageOf(browser, app, 'facilitator');
		await page.goto('/sign-in');
		await expectGoodScreen(page, 'rounds');
		await page.getByRole('link', { name: 'Nieuwe ronde' }).click();
		await page.waitForURL('**/rounds/new');
		const make = page.getByRole('button', { name: 'Maak de ronde' });
		await make.click();
		await page.getByRole('alert').getByText('Geef de ronde een naam').waitFor();
		await expectGoodScreen(page, 'round without a name');
		await page.getByLabel('Naam', { exact: true }).fill('Najaar 2018');
		await page.getByLabel('Eerste dag').fill('2018-09-15');
		await page.getByLabel('Laatste dag').fill('2018-09-01');
		await make.click();
		await page.getByRole('alert').getByText('Kies een latere dag').waitFor();
		expect(await page.getByLabel('Naam', { exact: true }).inputValue()).toBe('Najaar 2018');
		await page.getByLabel('Laatste dag').fill('2018-11-30');
		await make.click();
		await page.waitForURL('**/rounds/3?done=added');
		await page.getByText('Ze staat nog niet open').waitFor();
		await expectGoodScreen(page, 'round in draft');

		await page.getByRole('link', { name: 'Organisaties' }).first().click();
		await page.getByRole('link', { name: 'Voeg een organisatie toe' }).click();
		const add = page.getByRole('button', { name: 'Voeg een organisatie toe' });
		await add.click();
		await page.getByRole('alert').getByText('Vul de naam van de organisatie in').waitFor();
		await expectGoodScreen(page, 'organisation without a name');
		await page.getByLabel('Naam van de organisatie').fill('Zwemclub De Otter');
		await page.getByLabel('Soort organisatie').selectOption('SPORT');
		await page.getByLabel('Peer').check();
		await add.click();
		await page.getByText('De organisatie is toegevoegd').waitFor();
		await page.getByLabel('Zoek op naam').fill('otter');
		await page.getByRole('button', { name: 'Zoek' }).click();
		await page.waitForURL('**/organisations?q=otter*');
		const row = page.getByRole('listitem').filter({ hasText: 'Zwemclub De Otter' });
		expect(await row.innerText()).toMatch(/Peer[^]*uitgenodigd[^]*\/s\/\w{20}/);
		await expectGoodScreen(page, 'organisations');

		await page.goto('/rounds/3');
		await page.getByText('Open de ronde', { exact: true }).click();
		await expectGoodScreen(page, 'asking once more');
		await page.getByRole('button', { name: 'Ja, open de ronde' }).click();
		await page.getByText('De ronde staat open').waitFor();
		await expectGoodScreen(page, 'round that is open');

		await page.getByRole('link', { name: 'Links en kaarten' }).first().click();
		await page.waitForURL('**/links');
		await expectGoodScreen(page, 'links');
		const peer = page
			.getByRole('listitem')
			.filter({ has: page.getByRole('heading', { name: 'Peer' }) });
		const [, code = ''] = (await peer.innerText()).match(/\b(\d{3}-\d{3})\b/) ?? [];
		await peer.getByRole('link', { name: 'Kaart Peer' }).click();
		await page.waitForURL('**/cards?code=*');
		await expectGoodScreen(page, 'card');
		expect(await page.getByRole('article').count()).toBe(1);
		expect(await page.getByRole('article').innerText()).toContain(code);
		const card = await page.pdf({ preferCSSPageSize: true });
		expect(pagesOf(card)).toEqual(['A5']);
		await page.goto('/rounds/3/cards');
		expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual(Array(10).fill('A5'));
		const answered = await page.goto(`/s/${code.replace('-', '')}`);
		expect(answered?.status()).toBe(200);
		await closePage(page);
	});

	test('leaves out answers that came in too fast, with a reason that the log keeps', async () => {
		const page = await pageOf(browser, app, 'facilitator', { device: 'phone' });
		await page.goto('/rounds/2/batches');
		await page.getByText('Er zijn geen snelle reeksen').waitFor();
		await expectGoodScreen(page, 'no batches');
		await page.goto('/rounds/2/links');
		const bree = page
			.getByRole('listitem')
			.filter({ has: page.getByRole('heading', { name: 'Bree' }) });
		const [, half, rest] = (await bree.innerText()).match(/\b(\d{3})-(\d{3})\b/) ?? [];
		await sendAnswers(app, `${half}${rest}`, 40);
		await page.goto('/rounds/2');
		await page.getByText('Eén snelle reeks nakijken').waitFor();
		await page.goto('/rounds/2/batches');
		await page.getByText('Laat weg').click();
		await page.getByRole('button', { name: 'Ja, laat deze reeks weg' }).click();
		await page.getByText('Schrijf in een paar woorden waarom').waitFor();
		await expectGoodScreen(page, 'batch without a reason');
		await page.getByLabel('Reden').fill('Een proef op school');
		await page.getByRole('button', { name: 'Ja, laat deze reeks weg' }).click();
		await page.getByText('De reeks telt niet meer mee').waitFor();
		await page.getByText('Reden: Een proef op school').waitFor();
		await expectGoodScreen(page, 'batch left out');
		const reader = await pageOf(browser, app, 'observer');
		await reader.goto('/log');
		await reader.getByText('Een proef op school').waitFor();
		await closePage(reader);
		await closePage(page);
	});

	test('makes a round stricter: a higher threshold, and a small group for the region only', async () => {
		const page = await pageOf(browser, app, 'facilitator');
		await page.goto('/rounds/2');
		await page.getByRole('link', { name: 'Maak strenger' }).click();
		await page.waitForURL('**/rounds/2/threshold');
		await expectGoodScreen(page, 'threshold');
		await page.getByLabel('Mensen achter een cijfer').fill('9');
		await page.getByRole('button', { name: 'Bewaar de drempel' }).click();
		await page.getByRole('alert').getByText('Geef een heel getal van 10 tot 100').waitFor();
		const add = page.getByRole('button', { name: 'Toon deze groep alleen voor de regio' });
		await page.getByText('Nog geen enkele groep').waitFor();
		await add.click();
		await page.getByRole('alert').getByText('Kies een gemeente').first().waitFor();
		await expectGoodScreen(page, 'no municipality chosen');
		await page.getByLabel('Gemeente', { exact: true }).selectOption({ label: 'Hechtel-Eksel' });
		await page
			.getByLabel('Groep', { exact: true })
			.selectOption({ label: 'Leeftijd: 65 jaar en ouder' });
		await add.click();
		await page.getByText('De groep staat nu alleen bij de regio').waitFor();
		const list = page.getByRole('list', { name: 'Alleen voor de regio' });
		expect(await list.innerText()).toMatch(/Hechtel-Eksel · Leeftijd: 65/);
		await expectGoodScreen(page, 'small group');
		const reader = await pageOf(browser, app, 'observer');
		await reader.goto('/log');
		await reader.getByText('toont een groep van een gemeente alleen voor de regio').waitFor();
		await closePage(reader);
		await closePage(page);
	});

	test('sees what a release changes before confirming it, and shows it to a head', async () => {
		const page = await pageOf(browser, app, 'facilitator');
		await page.goto('/rounds/2/release');
		await expectGoodScreen(page, 'before a release');
		await page.getByRole('button', { name: 'Maak publicatie' }).click();
		await page.getByRole('status').getByText('Bezig…').waitFor();
		await page.getByRole('button', { name: 'Bevestig deze publicatie' }).waitFor();
		await expectGoodScreen(page, 'preview');
		await page.getByText('Eén weggelaten reeks telt niet mee').waitFor();
		const people = page.getByRole('table', { name: 'Mensen' });
		const rows = await people.getByRole('row').allInnerTexts();
		expect(rows.find((row) => row.startsWith('Peer'))).toMatch(/ongeveer \d+\s+voor het eerst/);
		expect(rows.find((row) => row.startsWith('Meeuwen'))).toMatch(/verborgen[^]*te weinig/);
		expect(rows.filter((row) => row.includes('beschermt een andere plaats'))).toHaveLength(1);

		const head = await pageOf(browser, app, 'head-peer');
		await head.goto('/municipality/peer');
		expect(await head.getByRole('main').innerText()).not.toContain('Publicatie 3');
		await page.getByRole('button', { name: 'Bevestig deze publicatie' }).click();
		await page.getByText('De publicatie is klaar').waitFor();
		await expectGoodScreen(page, 'confirmed');
		await head.goto('/municipality/peer');
		expect(await head.locator('body').innerText()).toContain('Publicatie 3');
		await closePage(head);
		await closePage(page);
	});

	test('lets VIPSA make the next releases by itself, and takes that back without JavaScript', async () => {
		for (const javascript of [true, false]) {
			const page = await pageOf(browser, app, 'facilitator', { javascript });
			await page.goto('/rounds/2');
			const name = `Zet de kalender ${javascript ? 'aan' : 'uit'}`;
			await page.getByRole('button', { name }).click();
			await page.getByText('De kalender is veranderd.').waitFor();
			const calendar = page.locator('#calendar');
			await calendar.getByText('De volgende kan komen vanaf 22 mei 2018.').waitFor();
			await calendar
				.getByText(javascript ? 'publicaties van deze ronde vanzelf' : 'elke publicatie zelf')
				.waitFor();
			if (javascript) await expectGoodScreen(page, 'the calendar is on');
			else await expectFits(page, 'the calendar is off');
			await closePage(page);
		}
	});

	test('is told in words why a second release in a week is refused', async () => {
		const page = await pageOf(browser, app, 'facilitator', { javascript: false });
		await page.goto('/rounds/2/release');
		await page.getByRole('button', { name: 'Maak publicatie' }).click();
		await page.getByText('Deze week is er al een publicatie gemaakt').waitFor();
		await expectFits(page, 'release refused');
		await closePage(page);
	});

	test('makes a release public after being asked once more, without JavaScript', async () => {
		const page = await pageOf(browser, app, 'facilitator', { javascript: false, device: 'phone' });
		const visitor = await openPage(browser, { url: app.url });
		await visitor.goto('/municipality/peer');
		expect(await visitor.locator('body').innerText()).not.toContain('Publicatie 3');
		await page.goto('/rounds/2');
		const row = page.getByRole('listitem').filter({ hasText: 'Publicatie 3' });
		await row.getByText('Maak openbaar', { exact: false }).first().click();
		await row.getByRole('button', { name: 'Ja, maak openbaar' }).click();
		await page.getByText('Iedereen kan ze zien').waitFor();
		await expectFits(page, 'public');
		await visitor.goto('/municipality/peer');
		expect(await visitor.locator('body').innerText()).toContain('Publicatie 3');
		await closePage(visitor);
		await closePage(page);
	});

	test('closes a round, after which nobody can answer', async () => {
		const page = await pageOf(browser, app, 'facilitator');
		await page.goto('/rounds/3');
		await page.getByText('Sluit de ronde', { exact: true }).click();
		await page.getByRole('button', { name: 'Ja, sluit de ronde' }).click();
		await page.getByRole('status').getByText('De ronde is gesloten.').waitFor();
		await expectGoodScreen(page, 'round that is closed');
		await page.goto('/rounds/3/links');
		const link = page.getByRole('link', { name: /\/s\/\d{6}$/ }).first();
		const answer = await page.goto((await link.getAttribute('href')) ?? '');
		expect(answer?.status()).toBe(410);
		await closePage(page);
	});

	test('reads the proposals that organisations share', async () => {
		const page = await pageOf(browser, app, 'facilitator', { device: 'phone' });
		await page.goto('/rounds/1/proposals');
		await page.getByRole('heading', { name: 'Voorstellen', level: 2 }).waitFor();
		await page.locator('mark', { hasText: '0470 00 00 00' }).first().waitFor();
		await page.getByText('Hier staat misschien een telefoonnummer.').first().waitFor();
		await expectGoodScreen(page, 'proposals');
		await closePage(page);
	});
});

/** The paper of each page of a PDF, told by its media box in points. */
function pagesOf(pdf: Buffer): string[] {
	const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
	return boxes.map(([, width, height]) =>
		Math.abs(Number(width) - 419.5) < 1 && Math.abs(Number(height) - 595.3) < 1
			? 'A5'
			: `${width} × ${height}`
	);
}
