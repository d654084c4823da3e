import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './app.ts';
import { closePage, openBrowser } from './browser.ts';
import { type Head, nineHeads } from './heads.ts';
import { expectFits, expectGoodScreen, pageOf } from './staff.ts';
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

const done = (page: Page, words: string) => page.getByText(words).first().waitFor();

/** What a head says to what is still open: the first of some is declined or adapted, the rest adopted. */
const answers: Record<string, { choice: string; reason: string; adapted?: string }> = {
	Bree: { choice: 'doet niet', reason: 'De provincie doet dit bij ons al.' },
	'Hamont-Achel': {
		choice: 'past aan',
		reason: 'Wij zijn een kleine gemeente.',
		adapted: 'Eerst één jaar, samen met Neerpelt.'
	}
};

/** Decides on everything that is still open for a municipality; gives how much that was. */
async function decideAll({ name, slug, page }: Head): Promise<number> {
	const open = page.getByRole('complementary').getByRole('listitem').getByRole('link');
	for (let count = 0; ; count += 1) {
		await page.goto(`/municipality/${slug}/plan`);
		await expectFits(page, `the plan of ${name}`);
		if ((await open.count()) === 0) return count;
		await open.first().click();
		const answer = (count === 0 && answers[name]) || {
			choice: 'neemt over',
			reason: 'Dit past bij onze prioriteiten.'
		};
		await page.getByRole('radio', { name: answer.choice }).check();
		if (answer.adapted)
			await page.getByLabel('Hoe passen jullie de actie aan?').fill(answer.adapted);
		await page.getByLabel('Waarom?').fill(answer.reason);
		await page.getByRole('button', { name: 'Bewaar de keuze' }).click();
		await done(page, 'De keuze is bewaard.');
		await expectFits(page, `a choice of ${name}`);
	}
}

/** How many cells of the matrix say that something is open, declined or adapted. */
async function marksIn(page: Page) {
	const matrix = page.getByRole('table').first();
	const count = (name: string) => matrix.getByRole('img', { name }).count();
	return {
		'nog open': await count('nog open'),
		'doet niet': await count('doet niet'),
		'past aan': await count('past aan')
	};
}

/** What a fund of a page of money has left, as someone types it. */
async function restOf(page: Page, fund: string): Promise<string> {
	const card = page.locator('article', {
		has: page.getByRole('heading', { name: fund, exact: true })
	});
	const [, rest = ''] =
		((await card.textContent()) ?? '').match(/Nog te verdelen:\s*€\s([\d.,]+)/) ?? [];
	return rest.replaceAll('.', '');
}

/** Plans all that is left of a fund on an action that has no money yet, else on the first. */
async function planRest({ slug, page }: Head): Promise<void> {
	await page.goto(`/municipality/${slug}/plan/money?year=2018`);
	const waiting = page.getByRole('complementary').getByRole('listitem').getByRole('link');
	if ((await waiting.count()) > 0) await waiting.first().click();
	const rest = await restOf(page, 'SALK');
	expect(rest, slug).toMatch(/^[1-9]/);
	const form = page.locator('#line');
	const action = form.getByLabel('Actie', { exact: true });
	if ((await action.inputValue()) === '') await action.selectOption({ index: 1 });
	await form.getByLabel('Fonds', { exact: true }).selectOption({ label: 'SALK' });
	await form.getByLabel('Soort kosten').selectOption({ label: 'activiteit' });
	await form.getByLabel('Gepland, in euro').fill(rest);
	await page.getByRole('button', { name: 'Voeg de lijn toe' }).click();
	await done(page, 'De lijn is bewaard.');
	await expectFits(page, `the money of ${slug}`);
	expect(await restOf(page, 'SALK'), slug).toBe('0');
}

/** Says from which fund a municipality pays its share of the pot, where that is still open. */
async function promise({ name, page }: Head): Promise<void> {
	await page.goto('/pots');
	await page.getByRole('link', { name: 'Regionale acties 2018' }).click();
	const row = page.locator('#shares').getByRole('listitem').filter({ hasText: name });
	await row.getByText('Betaal dit deel').click();
	await row.getByLabel('Uit welk fonds?').selectOption({ label: 'Eigen middelen' });
	await row.getByRole('button', { name: 'Bewaar het deel' }).click();
	await done(page, 'Het deel is bewaard.');
	await expectFits(page, `the pot, as ${name} sees it`);
}

/** Records what a council decided about the plan, by its number. */
async function approve({ name, page }: Head, number: string): Promise<void> {
	await page.goto('/programmes/vipsa');
	const council = page.locator('#approval-plan').getByRole('listitem').filter({ hasText: name });
	await council.getByText('Noteer').click();
	await council.getByLabel('Stand').selectOption({ label: 'goedgekeurd' });
	await council.getByLabel('Beslist op').fill('2018-05-14');
	await council.getByLabel('Nummer').fill(number);
	await council.getByRole('button', { name: 'Bewaar' }).click();
	await done(page, 'Bewaard.');
	await expectFits(page, `the approvals, as ${name} sees them`);
}

/** Puts the vision of a place before its council, and enters what that decided. */
async function adoptVision(page: Page, vision: string, number: string): Promise<void> {
	await page.goto(`${vision}/decision`);
	const propose = page.getByRole('button', { name: 'Leg voor' });
	if ((await propose.count()) > 0) {
		await propose.click();
		await done(page, 'Iedereen kan de visie nu lezen');
		await page.goto(`${vision}/decision`);
	}
	await page.getByLabel('Dag van de beslissing').fill('2018-05-15');
	await page.getByLabel('Nummer van het besluit').fill(number);
	await page
		.getByLabel('Adres van het besluit op het web')
		.fill(`https://besluiten.vipsa.example/${number}`);
	await page.getByRole('button', { name: 'Bewaar de beslissing' }).click();
	await done(page, 'Deze versie ligt nu vast.');
	expect((await textsOf(page, '.stand')).join()).toContain(`besluit ${number}`);
}

/** The region's part: what the pot pays, and the budget lines that come from it. */
async function divideThePot(page: Page): Promise<void> {
	await page.goto('/pots');
	await page.getByRole('link', { name: 'Regionale acties 2018' }).click();
	await page.getByRole('link', { name: /Begin met dit voorstel Gelijke stem/ }).click();
	await page.waitForURL(/from=equal_shares/);
	const form = page.locator('#decide');
	await form.getByLabel('Waarom?').fill('De negen diensthoofden volgden het voorstel.');
	await form.getByRole('button', { name: 'Bewaar de beslissing' }).click();
	await done(page, 'De beslissing is bewaard.');
	await expectGoodScreen(page, 'decided, not in the budget yet');
	await page.getByRole('button', { name: 'Zet in de begroting' }).click();
	await done(page, 'De bedragen staan in de begroting van de regio.');
	await done(page, 'Alles wat beslist is, staat in de begroting van de regio.');
	expect(await page.getByRole('button', { name: 'Zet in de begroting' }).count()).toBe(0);
}

test('nine heads make the VIPSA plan, from priorities to an adopted document and a budget that fits', async () => {
	const coordinator = await pageOf(browser, app, 'coordinator');
	const heads = await nineHeads(browser, app);
	const [peer] = heads;
	if (!peer) throw new Error('no head of Peer');

	await peer.page.goto('/municipality/peer');
	await peer.page
		.getByRole('navigation', { name: 'Hoofdmenu' })
		.getByRole('link', { name: 'Actieplan' })
		.click();
	await peer.page.waitForURL('**/municipality/peer/plan');
	await done(peer.page, 'Over drie voorstellen moet Peer nog beslissen.');

	await coordinator.goto('/region/plan');
	const before = await marksIn(coordinator);
	for (const head of heads) {
		expect(await decideAll(head), head.name).toBeGreaterThan(0);
		await planRest(head);
	}
	for (const head of heads.filter(({ name }) => ['Bree', 'Meeuwen-Gruitrode'].includes(name))) {
		await promise(head);
	}
	await expectGoodScreen(peer.page, 'the money of Peer, planned');

	// Everybody has chosen: nothing in the matrix is open, and who declined or adapted says why.
	await coordinator.goto('/region/plan');
	await expectGoodScreen(coordinator, 'the matrix of the region');
	expect(await marksIn(coordinator)).toEqual({
		...{ 'nog open': 0, 'doet niet': before['doet niet'] + 1, 'past aan': before['past aan'] + 1 }
	});
	await divideThePot(coordinator);

	await coordinator.goto('/region/plan/money?year=2018');
	await expectGoodScreen(coordinator, 'the budget of the region');
	expect(await coordinator.locator('#lines').textContent()).toContain('Regionale acties 2018');
	const places = await textsOf(coordinator, '#places li');
	expect(places).toHaveLength(9);
	for (const place of places) {
		expect(place).not.toMatch(/SALK|[-−]\s?€|€\s?[-−]/);
	}

	for (const [place, head] of heads.entries()) await approve(head, `2018/${place + 40}`);
	await adoptVision(peer.page, '/municipality/peer/vision', '2018/60');
	await adoptVision(coordinator, '/region/vision', '2018/61');

	await coordinator.goto('/region/plan/document');
	await done(coordinator, 'VIPSA: 9 van de 9 raden keurden het plan goed');
	await expectGoodScreen(coordinator, 'the plan of the region, adopted');
	const small = heads.find(({ name }) => name === 'Hamont-Achel');
	await small?.page.goto('/municipality/hamont-achel/plan/document');
	await small?.page
		.getByText(/VIPSA: goedgekeurd door de raad op .* besluit 2018\/\d+/)
		.first()
		.waitFor();
	if (small) await expectFits(small.page, 'the plan of Hamont-Achel, adopted');
	await peer.page.goto('/en/municipality/peer/plan/document');
	await done(peer.page, 'VIPSA: approved by the council on');
	await expectGoodScreen(peer.page, 'the plan of Peer, adopted, in English');
	for (const { page } of heads) await closePage(page);
	await closePage(coordinator);
}, 600_000);
