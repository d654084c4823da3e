import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './app.ts';
import { closePage, openBrowser } from './browser.ts';
import { nineHeads } from './heads.ts';
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

/** The row that says a text; in the lists to choose from other rows' texts stand too. */
const rowOf = (page: Page, text: string) =>
	page
		.getByRole('listitem')
		.filter({ has: page.locator('h2, h3, h4, p, b, a').filter({ hasText: text }) });

test('an idea of one line is supported, and a facilitator turns it into a proposal', async () => {
	const page = await pageOf(browser, app, 'facilitator');
	await page.goto('/board');
	await expectGoodScreen(page, 'board');
	await page.getByRole('button', { name: 'Zet op het bord' }).click();
	await page.getByRole('alert').getByText('Schrijf je idee in één regel.').waitFor();
	await page.getByLabel('Jouw idee').fill('Een speelstraat in elke wijk');
	await page.getByLabel('Thema').selectOption('Mensen ontmoeten');
	await page.getByRole('button', { name: 'Zet op het bord' }).click();
	await page.getByText('Je idee staat op het bord.').waitFor();

	const head = await pageOf(browser, app, 'head-peer', { device: 'small_phone' });
	await head.goto('/board');
	await expectGoodScreen(head, 'board on a phone');
	const row = rowOf(head, 'Een speelstraat in elke wijk');
	await row.getByRole('button', { name: 'Ook iets voor Peer' }).click();
	await head.getByText('De steun van je gemeente is bewaard.').waitFor();
	await row.getByText('Ook iets voor Peer', { exact: true }).waitFor();

	await rowOf(page, 'Een speelstraat').getByRole('link', { name: 'Maak er een voorstel' }).click();
	await page.waitForURL('**/board/propose*');
	await expectGoodScreen(page, 'propose');
	expect(await page.getByLabel('Naam van de actie').inputValue()).toBe(
		'Een speelstraat in elke wijk'
	);
	await page.getByLabel('Naam van de actie').fill('Speelstraten in de zomer');
	await page.getByLabel('Regionaal').check();
	await page.getByLabel('Programma').selectOption('VIPSA');
	await page.getByRole('button', { name: 'Bewaar het voorstel' }).click();
	await page.getByText('Het voorstel is gemaakt.').waitFor();
	const made = rowOf(page, 'Speelstraten in de zomer');
	await made.getByText('Uit het idee: Een speelstraat in elke wijk').waitFor();
	await closePage(head);
	await closePage(page);
});

async function rate(page: Page, action: string, importance: number, feasibility: number) {
	const row = rowOf(page, action);
	const mark = async (legend: string, value: number) =>
		row.getByRole('group', { name: legend }).locator(`input[value="${value}"]`).check();
	await mark('Hoe belangrijk?', importance);
	await mark('Hoe haalbaar?', feasibility);
}

const keep = async (page: Page) => {
	await page.getByRole('button', { name: 'Bewaar mijn cijfers' }).click();
	await page.getByText('Je cijfers zijn bewaard.').waitFor();
};

test('nine heads rate blind, see the spread without names, and rate again', async () => {
	const coordinator = await pageOf(browser, app, 'coordinator');
	const heads = (await nineHeads(browser, app)).map(({ page }) => page);

	await coordinator.goto('/weighing');
	await expectGoodScreen(coordinator, 'weighings');
	await coordinator.getByRole('button', { name: 'Open ronde 1' }).click();
	await coordinator.getByRole('alert').getByText('Kies minstens één actie.').waitFor();
	await coordinator.getByLabel('Naam van de weging').fill('Wat eerst?');
	await coordinator.getByLabel('Programma').selectOption('VIPSA');
	await coordinator.getByLabel('Digipunt met vaste uren').check();
	await coordinator.getByLabel('Gedeelde tolkenpool').check();
	await coordinator.getByRole('button', { name: 'Open ronde 1' }).click();
	await coordinator.getByText('De weging is open.').waitFor();
	const address = new URL(coordinator.url()).pathname;

	for (const [place, head] of heads.entries()) {
		await head.goto(address);
		await rate(head, 'Digipunt met vaste uren', 1 + (place % 5), 4);
		if (place === 0) {
			await expectGoodScreen(head, 'rating blind');
			await rowOf(head, 'Gedeelde tolkenpool')
				.getByRole('group', { name: 'Hoe belangrijk?' })
				.locator('input[value="3"]')
				.check();
			await head.getByRole('button', { name: 'Bewaar mijn cijfers' }).click();
			await head.getByRole('alert').getByText('Geef twee cijfers').waitFor();
		}
		// Four rate the second action, one says that it is not for them, the others skip it.
		if (place < 4) await rate(head, 'Gedeelde tolkenpool', 5, 2);
		if (place === 4) {
			const row = rowOf(head, 'Gedeelde tolkenpool');
			await row.getByText('Dit is niet voor').click();
			await row.getByLabel('Waarom niet?').fill('Wij delen al tolken met de provincie.');
		}
		await keep(head);
		expect(await head.getByText('middelste helft').count()).toBe(0);
	}

	await coordinator.goto(address);
	await expectGoodScreen(coordinator, 'round 1 of the coordinator');
	await coordinator.getByText('Ronde 1: 9 van de 9 gemeenten deden mee.').waitFor();
	expect(await coordinator.content()).not.toContain('provincie');
	await coordinator.getByText('Sluit ronde 1').click();
	await coordinator.getByRole('button', { name: 'Ja, sluit deze ronde' }).click();
	await coordinator.getByText('De ronde is gesloten.').waitFor();

	const [peer] = heads;
	if (!peer) throw new Error('no head of Peer');
	await peer.goto(address);
	await expectGoodScreen(peer, 'rating with the spread');
	const digital = rowOf(peer, 'Digipunt met vaste uren');
	// Marks 1 2 3 4 5 1 2 3 4: the middle is 3, the middle half 2 to 4.
	await digital.getByText('Jij gaf 1. Het midden').first().waitFor();
	await digital.getByText('3 (2 – 4)').waitFor();
	const shared = rowOf(peer, 'Gedeelde tolkenpool');
	await shared.getByText('Nog te weinig').first().waitFor();
	await shared.getByText('Wij delen al tolken met de provincie.').waitFor();
	expect(await shared.innerText()).not.toContain('Hamont-Achel');

	for (const head of heads) {
		await head.goto(address);
		await rate(head, 'Digipunt met vaste uren', 4, 4);
		await rate(head, 'Gedeelde tolkenpool', 5, 5);
		await keep(head);
	}
	await coordinator.goto(address);
	await coordinator.getByText('Sluit ronde 2').click();
	await coordinator.getByRole('button', { name: 'Ja, sluit deze ronde' }).click();
	await coordinator.getByRole('heading', { name: 'Resultaat' }).waitFor();
	await expectGoodScreen(coordinator, 'result');
	const drawing = coordinator.getByRole('group', { name: 'Tekening: Wat eerst?' });
	const point = drawing.getByRole('link', { name: /^\d\. Digipunt met vaste uren: belangrijk 4/ });
	await point.focus();
	await coordinator.keyboard.press('Enter');
	await coordinator.waitForURL('**#action-*');
	await rowOf(coordinator, 'Digipunt met vaste uren')
		.getByText('De gemeenten kwamen dichter bij elkaar.')
		.first()
		.waitFor();

	const small = await pageOf(browser, app, 'observer', { device: 'small_phone' });
	await small.goto(address);
	await expectFits(small, 'result on a small phone');
	expect(await small.getByRole('group', { name: 'Tekening' }).isVisible()).toBe(false);
	await rowOf(small, 'Digipunt met vaste uren').first().waitFor();
	for (const page of [...heads, coordinator, small]) await closePage(page);
}, 600_000);

test('who opened a weighing by mistake withdraws it while nobody has rated', async () => {
	const page = await pageOf(browser, app, 'coordinator', { device: 'phone', javascript: false });
	await page.goto('/weighing');
	await page.getByLabel('Naam van de weging').fill('Per ongeluk');
	await page.getByLabel('Programma').selectOption('VIPSA');
	await page.getByLabel('Digipunt met vaste uren').check();
	await page.getByRole('button', { name: 'Open ronde 1' }).click();
	await page.getByText('De weging is open.').waitFor();
	await page.getByText('Trek deze weging in').click();
	await expectFits(page, 'asking once more');
	await page.getByRole('button', { name: 'Ja, trek ze in' }).click();
	await page.getByText('De weging is ingetrokken.').waitFor();
	expect(await page.getByRole('link', { name: 'Per ongeluk' }).count()).toBe(0);
	await closePage(page);
});
