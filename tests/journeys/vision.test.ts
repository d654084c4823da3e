import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unzipped } from '#lib/ui/workbook.fixture.ts';
import { type App, startApp } from './app.ts';
import { closePage, openBrowser, openPage } from './browser.ts';
import { readPdf } from './pdf.ts';
import { expectFits, expectGoodScreen, mailedCode, pageOf } from './staff.ts';
import { textsOf } from './visitor.ts';

let app: App;
let browser: Browser;

beforeAll(async () => {
	[app, browser] = await Promise.all([startApp(), openBrowser()]);
});
afterAll(async () => {
	await browser.close();
	await app.stop();
});

const peer = '/municipality/peer/vision';
const titles = (page: Page) => textsOf(page, '.stmts h2');
const done = (page: Page, words: string) => page.getByRole('status').getByText(words).waitFor();

/** The page of the statement with a number in a vision. */
async function openStatement(page: Page, path: string, number: number): Promise<void> {
	await page.goto(path);
	await page
		.locator('.stmts > li')
		.nth(number - 1)
		.locator('.links a')
		.first()
		.click();
	await page.waitForURL('**/statements/*');
}

describe('the vision of Peer', () => {
	test('says what it rests on, how far it is and what is missing, to each of the staff', async () => {
		for (const device of ['desktop', 'phone'] as const) {
			const page = await pageOf(browser, app, 'observer', { device });
			await page.goto(peer);
			await expectGoodScreen(page, `vision of Peer on a ${device}`);
			expect(await titles(page)).toHaveLength(4);
			const [card] = await textsOf(page, '.stmts .card');
			expect(card).toMatch(/^\d+ % zet ‘.+’ in de top 3 van wat eerst moet/);
			expect(card).toMatch(/Tussen \d+ en \d+\. Regio: \d+ %\. Ongeveer \d+ mensen in Peer/);
			expect(card).toContain('Bevroren cijfer publicatie 2, 12 juni 2017');
			expect((await textsOf(page, '.card.newer')).join()).toContain('Er is een nieuwer cijfer.');
			expect(await textsOf(page, '.stand [aria-current]')).toEqual([
				expect.stringContaining('Voorgelegd op 17 april 2018')
			]);
			expect((await textsOf(page, '.linked li')).join()).toContain('Samen rijden naar de club');
			expect((await textsOf(page, '.dissent')).join()).toContain('Niet eens: Seniorenraad.');
			expect((await textsOf(page, '#gaps')).join()).toContain(
				'Kinderen en gezin: staat voorop bij mensen met kinderen in huis'
			);
			await page.goto('/municipality/bree/vision');
			await expectGoodScreen(page, `vision of Bree on a ${device}`);
			const [gaps = ''] = await textsOf(page, '#gaps');
			expect(gaps).toContain('Jonge gezinnen kennen de weg.');
			expect(gaps).toMatch(/Prioriteiten zonder uitspraak .*[Ww]onen/);
			await closePage(page);
		}
	});

	test('is no page for a visitor', async () => {
		const page = await openPage(browser, { url: app.url });
		await page.goto(peer);
		expect(new URL(page.url()).pathname).toBe('/sign-in');
		await closePage(page);
	});

	test('is printed with its evidence, and taken along as a document with footnotes', async () => {
		const page = await pageOf(browser, app, 'head-peer');
		await page.goto(peer);
		const bare = (text: string) => text.replaceAll(/\s/g, '');
		const paper = readPdf(await page.pdf({ preferCSSPageSize: true }));
		const text = bare(paper.map((sheet) => sheet.text).join(''));
		for (const words of [...(await titles(page)), 'Fictieve gegevens', 'Bevroren cijfer']) {
			expect(text).toContain(bare(words));
		}
		expect(text).not.toContain(bare('Wat nog ontbreekt'));
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('link', { name: 'Haal op als Word-bestand' }).click()
		]);
		expect(file.suggestedFilename()).toBe('vipsa-visie-peer-1.docx');
		const parts = unzipped(readFileSync(await file.path()));
		for (const title of await titles(page)) {
			expect(parts.get('word/document.xml')).toContain(title);
		}
		expect(parts.get('word/footnotes.xml')).toContain('publicatie 2, 12 juni 2017');
		await closePage(page);
	});
});

test('a facilitator suggests, the head accepts one and refuses one', async () => {
	const facilitator = await pageOf(browser, app, 'facilitator');
	await openStatement(facilitator, peer, 2);
	await facilitator
		.getByLabel('Uitspraak', { exact: true })
		.fill('Wie voor het eerst komt, komt met iemand mee.');
	await facilitator.getByLabel('Waarom stel je dit voor?').fill('Zo klinkt het warmer.');
	await facilitator.getByRole('button', { name: 'Verstuur het voorstel' }).click();
	await done(facilitator, 'Het wacht op een antwoord.');
	await expectGoodScreen(facilitator, 'suggested');
	await facilitator.goto(`${peer}/statements/new`);
	await facilitator.getByLabel('Uitspraak', { exact: true }).fill('Iedereen krijgt een fiets.');
	await facilitator.getByRole('button', { name: 'Verstuur het voorstel' }).click();
	await done(facilitator, 'Het wacht op een antwoord.');
	expect(await titles(facilitator)).toContain('Wie voor het eerst komt, komt niet alleen.');

	const head = await pageOf(browser, app, 'head-peer', { javascript: false });
	await openStatement(head, peer, 2);
	await head.getByRole('button', { name: 'Neem over' }).click();
	await done(head, 'Het voorstel is overgenomen.');
	await expectFits(head, 'accepted');
	await head.goto(`${peer}/statements/new`);
	await head.locator('details.confirm summary').click();
	await head.getByRole('button', { name: 'Wijs af' }).click();
	await head.locator('.suggestion .error').waitFor();
	await head.getByLabel('Waarom neem je dit niet over?').fill('Daar is geen geld voor.');
	await head.getByRole('button', { name: 'Wijs af' }).click();
	await done(head, 'Het voorstel is afgewezen');
	expect(await head.locator('.suggestion').textContent()).toContain('Daar is geen geld voor.');
	await head.goto(peer);
	expect(await titles(head)).toContain('Wie voor het eerst komt, komt met iemand mee.');
	expect(await titles(head)).not.toContain('Iedereen krijgt een fiets.');
	await Promise.all([closePage(facilitator), closePage(head)]);
});

/** A second head of Peer, added by the coordinator; gets in by a code. */
async function secondHead(javascript: boolean): Promise<Page> {
	const email = `els-${javascript ? 'with' : 'without'}@vipsa.example`;
	const coordinator = await pageOf(browser, app, 'coordinator');
	await coordinator.goto('/people');
	await coordinator.getByLabel('Naam').fill('Els Vos');
	await coordinator.getByLabel('E-mailadres').fill(email);
	await coordinator.getByRole('radio', { name: /Diensthoofd/ }).check();
	await coordinator.getByRole('checkbox', { name: 'Peer' }).check();
	await coordinator.getByRole('button', { name: 'Voeg iemand toe' }).click();
	await done(coordinator, 'De persoon is toegevoegd');
	await closePage(coordinator);
	const page = await openPage(browser, { url: app.url, javascript });
	await page.goto('/sign-in');
	await page.getByLabel('E-mailadres').fill(email);
	await page.getByRole('button', { name: 'Stuur mij een code' }).click();
	await page.getByLabel('Code').fill(await mailedCode(app, email));
	await page.getByRole('button', { name: 'Meld aan' }).click();
	await page.waitForURL('**/municipality/peer');
	return page;
}

describe('two people who write one statement at once', () => {
	test.each([
		['with JavaScript', true],
		['without JavaScript', false]
	])('see both texts, and nothing is overwritten unseen (%s)', async (_, javascript) => {
		const wim = await pageOf(browser, app, 'head-peer', { javascript });
		const els = await secondHead(javascript);
		const body = (page: Page) => page.getByLabel(/^Uitleg/);
		await openStatement(wim, peer, 3);
		await body(wim).fill('Eerste zin. Tweede zin. Derde zin.');
		await wim.getByRole('button', { name: 'Bewaar', exact: true }).click();
		await done(wim, 'De uitspraak is bewaard.');
		await Promise.all([openStatement(wim, peer, 3), openStatement(els, peer, 3)]);

		await body(wim).fill('Eerste zin van Wim. Tweede zin van Wim. Derde zin.');
		await body(els).fill('Eerste zin van Els. Tweede zin. Derde zin van Els.');
		await wim.getByRole('button', { name: 'Bewaar', exact: true }).click();
		await done(wim, 'De uitspraak is bewaard.');
		await els.getByRole('button', { name: 'Bewaar', exact: true }).click();
		await els.getByText('Iemand anders heeft intussen bewaard').waitFor();
		if (javascript) await expectGoodScreen(els, 'two texts');
		else await expectFits(els, 'two texts');
		const sides = (await textsOf(els, '.side label')).map((text) =>
			text.replace(/^Tekst van /, '')
		);
		expect(sides).toEqual([
			'Wim Dennenbos Eerste zin van Wim.',
			'Jouw tekst Eerste zin van Els.',
			'Neem ze allebei',
			'Wim Dennenbos Tweede zin van Wim.',
			'Jouw tekst Tweede zin.',
			'Neem ze allebei',
			'Wim Dennenbos Derde zin.',
			'Jouw tekst Derde zin van Els.',
			'Neem ze allebei'
		]);
		await els.getByRole('button', { name: 'Bewaar mijn keuze' }).click();
		await els.getByText('Kies bij elke zin die verschilt.').waitFor();
		await els.getByRole('radio', { name: /Eerste zin van Els/ }).check();
		await els.getByRole('button', { name: 'Bewaar mijn keuze' }).click();
		await done(els, 'De uitspraak is bewaard.');
		expect(await body(els).inputValue()).toBe(
			'Eerste zin van Els. Tweede zin van Wim. Derde zin van Els.'
		);
		const history = (await textsOf(els, '#history summary')).slice(0, 2);
		expect(history).toEqual([
			expect.stringContaining('Els Vos'),
			expect.stringContaining('Wim Dennenbos')
		]);
		await Promise.all([closePage(wim), closePage(els)]);
	});
});

test('a head writes a vision, picks its evidence, and enters the decision of the council', async () => {
	const page = await pageOf(browser, app, 'head');
	const path = '/municipality/hechtel-eksel/vision';
	await page.goto(path);
	await expectGoodScreen(page, 'no vision yet');
	await page.getByLabel('De zin bovenaan').fill('In Hechtel-Eksel doet iedereen mee.');
	await page.getByLabel('Van welk jaar').fill('2019');
	await page.getByLabel('Tot welk jaar').fill('2018');
	await page.getByRole('button', { name: 'Begin de visie' }).click();
	await page.getByRole('alert').getByText('Het einde ligt voor het begin.').waitFor();
	await page.getByLabel('Tot welk jaar').fill('2024');
	await page.getByRole('button', { name: 'Begin de visie' }).click();
	await done(page, 'De visie is begonnen.');
	await page.getByRole('link', { name: 'Voeg een uitspraak toe' }).click();
	await page.getByLabel('Uitspraak', { exact: true }).fill('Wie weinig geld heeft, doet mee.');
	await page.getByRole('button', { name: 'Bewaar en kies cijfers' }).click();
	await page.getByRole('heading', { name: 'Op welke cijfers steunt deze uitspraak?' }).waitFor();
	await expectGoodScreen(page, 'evidence to pick');
	await page.getByLabel('Zoek een thema, antwoord of groep').fill('geld');
	await page.getByRole('button', { name: 'Zoek' }).click();
	await page.waitForURL('**q=geld');
	await page.locator('fieldset input[type=checkbox]:enabled').first().check();
	await page.getByRole('button', { name: 'Zet bij de uitspraak' }).click();
	await done(page, 'De cijfers staan bij de uitspraak.');
	expect(await page.locator('#evidence .card').count()).toBe(1);
	await expectGoodScreen(page, 'statement with evidence');

	await page.goto(`${path}/decision`);
	await expectGoodScreen(page, 'to propose');
	await page.getByRole('button', { name: 'Leg voor' }).click();
	await done(page, 'Iedereen kan de visie nu lezen');
	await page.goto(`${path}/decision`);
	await page.getByLabel('Dag van de beslissing').fill('2018-05-15');
	await page.getByLabel('Nummer van het besluit').fill('2018/57');
	await page.getByLabel('Adres van het besluit op het web').fill('geen adres');
	await page.getByRole('button', { name: 'Bewaar de beslissing' }).click();
	await page.getByRole('alert').getByText('Dit is geen adres.').waitFor();
	await page
		.getByLabel('Adres van het besluit op het web')
		.fill('https://besluiten.vipsa.example/57');
	await page.getByRole('button', { name: 'Bewaar de beslissing' }).click();
	await done(page, 'Deze versie ligt nu vast.');
	await expectGoodScreen(page, 'adopted');
	expect((await textsOf(page, '.stand')).join()).toContain('besluit 2018/57');
	expect(await page.getByRole('link', { name: 'Voeg een uitspraak toe' }).count()).toBe(0);
	await page.goto(`${path}/decision`);
	await page.getByRole('button', { name: 'Begin een nieuwe versie' }).click();
	await done(page, 'Er is een nieuw ontwerp.');
	expect(await titles(page)).toEqual(['Wie weinig geld heeft, doet mee.']);
	await page.goto(`${path}?version=1`);
	expect(await page.locator('main').textContent()).toContain('Je leest een oudere versie.');
	await closePage(page);
});

test('the coordinator takes the region’s, and reads how far each municipality is', async () => {
	const page = await pageOf(browser, app, 'coordinator');
	await page.goto('/region/vision');
	await expectGoodScreen(page, 'the region');
	expect(await page.locator('main').textContent()).toMatch(/Bocholt\s+Versie 1: Goedgekeurd/);
	expect(await page.getByRole('link', { name: 'Voeg een uitspraak toe' }).count()).toBe(1);
	await page.goto('/en/municipality/bocholt/vision');
	await expectGoodScreen(page, 'adopted, in English');
	expect(await page.locator('.stand').textContent()).toContain('Adopted by the council');
	await closePage(page);
});
