import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './app.ts';
import { closePage, type Device, openBrowser, openPage } from './browser.ts';
import { expectFits, expectGoodScreen, pageOf } from './staff.ts';

let app: App;
let browser: Browser;

beforeAll(async () => {
	[app, browser] = await Promise.all([startApp(), openBrowser()]);
});
afterAll(async () => {
	await browser.close();
	await app.stop();
});

/** Opens an action of the plan of a place by its title, where the head decides. */
async function openAction(page: Page, plan: string, title: string): Promise<void> {
	await page.goto(plan);
	const catalogue = page.locator('#catalogue');
	await catalogue.getByRole('link', { name: title, exact: true }).click();
	await page.waitForURL('**/actions/**');
	await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

async function decide(
	page: Page,
	choice: string,
	{ reason, adapted }: { reason: string; adapted?: string }
): Promise<void> {
	await page.getByRole('radio', { name: choice }).check();
	if (adapted !== undefined) await page.getByLabel('Hoe passen jullie de actie aan?').fill(adapted);
	await page.getByLabel('Waarom?').fill(reason);
	await page.getByRole('button', { name: 'Bewaar de keuze' }).click();
}

test('heads choose for their own municipality: one declines, one adapts, and all read why', async () => {
	const peer = await pageOf(browser, app, 'head-peer');
	await peer.goto('/municipality/peer/plan');
	await peer.getByText('Over drie voorstellen moet Peer nog beslissen.').waitFor();
	await expectGoodScreen(peer, 'plan of Peer');
	await peer.getByRole('complementary').getByRole('link', { name: 'Gratis proefmaand' }).click();
	await peer.getByRole('button', { name: 'Bewaar de keuze' }).click();
	await peer.getByRole('alert').getByRole('link', { name: 'Kies een van de drie.' }).waitFor();
	await expectGoodScreen(peer, 'no choice made');
	await decide(peer, 'doet niet', { reason: 'Onze clubs zijn al gratis.' });
	await peer.getByText('De keuze is bewaard.').waitFor();
	await expectGoodScreen(peer, 'declined');

	const hechtel = await pageOf(browser, app, 'head', { device: 'phone' });
	await openAction(hechtel, '/municipality/hechtel-eksel/plan', 'Gratis proefmaand');
	await expectGoodScreen(hechtel, 'an action on a phone');
	await decide(hechtel, 'past aan', { reason: 'Wij zijn een kleine gemeente.' });
	await hechtel.getByRole('alert').getByText('Schrijf hoe jullie de actie aanpassen.').waitFor();
	await decide(hechtel, 'past aan', {
		reason: 'Wij zijn een kleine gemeente.',
		adapted: 'Twee weken in plaats van een maand.'
	});
	await hechtel.getByText('De keuze is bewaard.').waitFor();
	const refusal = hechtel.getByRole('listitem').filter({ hasText: 'Onze clubs zijn al gratis.' });
	expect(await refusal.innerText()).toContain('Wim Dennenbos');

	await peer.goto('/municipality/peer/plan');
	await peer.getByText('Over twee voorstellen moet Peer nog beslissen.').waitFor();
	const row = peer.getByRole('row').filter({ hasText: 'Gratis proefmaand' });
	expect(await row.getByLabel('Peer, Gratis proefmaand: doet niet. Beslis.').count()).toBe(1);
	expect(await row.getByRole('img', { name: 'past aan' }).count()).toBe(1);
	// Of another municipality there is nothing to decide, only to read.
	expect(await row.getByRole('link').count()).toBe(2);
});

test('the catalogue stands in an address: filtered, in the order of the figures, each with why', async () => {
	const page = await pageOf(browser, app, 'head-peer', { javascript: false });
	await page.goto('/municipality/peer/plan?kind=suggestion');
	const cards = page.locator('.cat > li');
	const why = await cards.locator('.why').allInnerTexts();
	expect(why.length).toBe(await cards.count());
	const weights = why.map((text) =>
		[...text.matchAll(/(\d+)\s%/gu)].reduce((sum, [, percent]) => sum + Number(percent), 0)
	);
	expect(weights).toEqual(weights.toSorted((a, b) => b - a));
	expect(why.every((text) => text.includes('in Peer') && text.includes('publicatie'))).toBe(true);
	await page.getByText('Meer filters').click();
	await page.getByLabel('Zoek op een woord').fill('fiets');
	await page.getByRole('button', { name: 'Filter', exact: true }).click();
	await page.waitForURL(/q=fiets/);
	const found = await cards.allInnerTexts();
	expect(found.length).toBeGreaterThan(0);
	expect(found.length).toBeLessThan(why.length);
	for (const text of found) expect(text).toMatch(/fiets/i);
	expect(new URL(page.url()).searchParams.get('kind')).toBe('suggestion');
	await expectFits(page, 'filtered');
});

test('a coordinator rolls out vriend-en-taal municipality by municipality', async () => {
	const page = await pageOf(browser, app, 'coordinator');
	await openAction(page, '/region/plan?programme=integratie', 'Vriend-en-taal in elke gemeente');
	await page.getByText('Loopt in 6 van de 9 gemeenten.').waitFor();
	await expectGoodScreen(page, 'roll-out');
	let running = 6;
	for (const name of ['Hamont-Achel', 'Hechtel-Eksel', 'Meeuwen-Gruitrode']) {
		const row = page.locator('#roll-out').getByRole('listitem').filter({ hasText: name });
		await row.getByText('Verander').click();
		await row.getByLabel('Hoever staat het?').selectOption({ label: 'loopt' });
		await row.getByRole('button', { name: 'Bewaar' }).click();
		running += 1;
		await page.getByText(`Loopt in ${running} van de 9 gemeenten.`).waitFor();
	}
	const head = await pageOf(browser, app, 'head-peer');
	await head.goto(page.url());
	await head.getByText('Loopt in 9 van de 9 gemeenten.').waitFor();
	expect(await head.getByText('Verander', { exact: true }).count()).toBe(0);
});

test.each<[Device, 'nl' | 'en']>([
	['small_phone', 'nl'],
	['desktop', 'nl'],
	['desktop', 'en']
])(
	'the time line is read on a %s (%s): drawn with room, else as a list',
	async (device, language) => {
		const page = await pageOf(browser, app, 'head-peer', { device });
		await page.goto(`${language === 'en' ? '/en' : ''}/municipality/peer/plan/timeline`);
		await expectGoodScreen(page, `time line, ${device}, ${language}`);
		const rows = page.locator('a.row');
		const count = await rows.count();
		expect(count).toBeGreaterThan(5);
		const drawn = await page.locator('a.row .bar:visible, a.row .point:visible').count();
		if (device === 'small_phone') expect(drawn).toBe(0);
		else expect(drawn).toBeGreaterThanOrEqual(5);
		expect(await rows.first().innerText()).toMatch(/\d{4}/);
		// Every bar is reached by keyboard, in the order of the page, and opens what it stands for.
		await rows.first().focus();
		for (let at = 1; at < count; at += 1) {
			await page.keyboard.press('Tab');
			expect(await rows.nth(at).evaluate((row) => row === document.activeElement)).toBe(true);
		}
		await page.keyboard.press('Enter');
		await page.waitForURL('**/actions/*');
		await closePage(page);
	}
);

test('a programme is entered and changed on a page, without code', async () => {
	const page = await pageOf(browser, app, 'coordinator');
	await page.goto('/programmes/new');
	await expectGoodScreen(page, 'new programme');
	await page.getByLabel('Naam').fill('Fietsprojecten');
	await page.getByLabel('Code in adressen').fill('fietsprojecten');
	await page.getByLabel('Eerste dag').fill('2018-06-01');
	await page.getByLabel('Laatste dag').fill('2019-12-31');
	await page.getByLabel('Thema’s').fill('Vervoer = T_VERVOER');
	await page.getByLabel('Tijdlijn').fill('ooit: Start');
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await page.getByRole('alert').getByText('Deze lijn begrijpen we niet: ooit: Start').waitFor();
	await expectGoodScreen(page, 'a line that is not understood');
	await page.getByLabel('Tijdlijn').fill('* 2018-06-01: Start: op het marktplein');
	await page.getByLabel('Doelen').fill('F1 Iedereen kan fietsen\nF1.1 Lessen geven');
	await page.getByLabel('Verbonden met').fill('vipsa: zelfde mensen');
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await page.getByText('Bewaard.').waitFor();
	await expectGoodScreen(page, 'a programme');
	await page.getByText('F1.1').waitFor();
	const council = page.locator('#approval-plan').getByRole('listitem').filter({ hasText: 'Peer' });
	await council.getByText('Noteer').click();
	await council.getByLabel('Stand').selectOption({ label: 'goedgekeurd' });
	await council.getByLabel('Beslist op').fill('2018-05-14');
	await council.getByRole('button', { name: 'Bewaar' }).click();
	await page.getByText('1 van de 9 raden keurden goed.').waitFor();
	await page.goto('/programmes');
	await expectGoodScreen(page, 'programmes');
	expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toContain('Fietsprojecten');
});

test('a logo is put on a page, in every programme, and taken away', async () => {
	const page = await pageOf(browser, app, 'coordinator', { device: 'phone' });
	await page.goto('/programmes/vipsa');
	const put = async (name: string, buffer: Buffer) => {
		await page.getByLabel('Afbeelding').setInputFiles({ name, mimeType: 'image/png', buffer });
		await page.getByRole('button', { name: 'Zet het logo' }).click();
	};
	await put('logo.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
	await page.getByText('Dit is geen afbeelding die wij tonen.').waitFor();
	await expectGoodScreen(page, 'no image');
	await put('logo.png', await page.screenshot({ clip: { x: 0, y: 0, width: 64, height: 64 } }));
	await page.getByText('Bewaard.').waitFor();
	const logo = page.locator('img.logo');
	await logo.scrollIntoViewIfNeeded();
	await expect
		.poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth))
		.toBeGreaterThan(0);
	await expectGoodScreen(page, 'a logo');
	await page.getByRole('button', { name: /^Neem het logo van .* weg$/ }).click();
	await page.getByText('Bewaard.').waitFor();
	expect(await logo.count()).toBe(0);
	await closePage(page);
});

test('a head writes the welcome of the municipality; a municipality joins on a page', async () => {
	const head = await pageOf(browser, app, 'head-peer');
	await head.goto('/municipality/peer/about');
	await head.getByLabel('Welkom').fill('Welkom in Peer!');
	await head.getByLabel('Eigen thema').first().fill('Kermis');
	await head.getByRole('button', { name: 'Bewaar' }).click();
	await head.getByText('Bewaard.').waitFor();
	await expectGoodScreen(head, 'about Peer');
	const visitor = await openPage(browser, { url: app.url });
	await visitor.goto('/municipality/peer');
	await visitor.getByText('Welkom in Peer!').waitFor();

	const page = await pageOf(browser, app, 'coordinator');
	await page.goto('/municipalities');
	await page.getByLabel('Code van de gemeente').fill('71047');
	await page.getByLabel('Naam', { exact: true }).fill('Opglabbeek');
	await page.getByLabel('Naam in adressen').fill('opglabbeek');
	await page.getByLabel('Rij op de kaart').fill('2');
	await page.getByLabel('Kolom op de kaart').fill('3');
	await page.getByRole('button', { name: 'Voeg de gemeente toe' }).click();
	await page.getByRole('alert').getByText('Dit staat er al.').waitFor();
	await page.getByLabel('Rij op de kaart').fill('3');
	await page.getByLabel('Kolom op de kaart').fill('5');
	await page.getByRole('button', { name: 'Voeg de gemeente toe' }).click();
	await page.getByText('10 gemeenten werken samen in de regio.').waitFor();
	await expectGoodScreen(page, 'municipalities');
});

test('a partner without an account comments by a personal link, until it is revoked', async () => {
	const staff = await pageOf(browser, app, 'coordinator');
	await staff.goto('/partners');
	await expectGoodScreen(staff, 'partners');
	const row = staff.getByRole('listitem').filter({ hasText: 'Basiseducatie' });
	await row.getByRole('button', { name: 'Maak een link' }).click();
	await staff.getByText('De link is gemaakt.').waitFor();
	const link = new URL(await row.getByRole('link').innerText()).pathname;

	const partner = await openPage(browser, { url: app.url, device: 'phone', javascript: false });
	await partner.goto(link);
	await partner.getByRole('heading', { name: 'De acties van Basiseducatie' }).waitFor();
	await expectFits(partner, 'partner page');
	const action = partner.locator('section').filter({ hasText: 'Fietsles voor volwassenen' });
	await action.getByText('Schrijf iets').click();
	await action.getByLabel('voorstel').check();
	await action.getByLabel('Je tekst').fill('Wij kunnen ook op zaterdag.');
	await action.getByRole('button', { name: 'Verstuur' }).click();
	await partner.getByText('Bedankt, je tekst is bewaard.').waitFor();

	await openAction(staff, '/region/plan', 'Fietsles voor volwassenen');
	await staff.getByText('Wij kunnen ook op zaterdag.').first().waitFor();
	await staff.getByRole('button', { name: 'Bekeken' }).click();
	await staff.getByText('bekeken', { exact: true }).waitFor();

	await staff.goto('/partners');
	await row.getByText('Trek de link in').first().click();
	await row.getByRole('button', { name: 'Ja, trek de link in' }).click();
	await staff.getByText('De link opent niets meer.').waitFor();
	const answer = await partner.goto(link);
	expect(answer?.status()).toBe(404);
});
