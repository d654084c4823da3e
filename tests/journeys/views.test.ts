import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './access.ts';
import { type SharedApp, sharedApp } from './app.ts';
import {
	closePage,
	type Device,
	listenForFaults,
	openBrowser,
	openPage,
	scrollsSideways
} from './browser.ts';
import { textsOf } from './visitor.ts';

let app: SharedApp;
let browser: Browser;

beforeAll(async () => {
	app = sharedApp('demo');
	browser = await openBrowser();
});
afterAll(async () => {
	await browser.close();
});

async function visit(
	path: string,
	story: (page: Page) => Promise<void>,
	options: { device?: Device; javascript?: boolean } = {}
) {
	const page = await openPage(browser, { url: app.url, ...options });
	const faults = listenForFaults(page);
	try {
		await page.goto(path);
		await story(page);
		if (options.javascript ?? true) expect(faults).toEqual([]);
	} finally {
		await closePage(page);
	}
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const tab = (page: Page, name: string) =>
	page.locator('nav.views').getByRole('link', { name, exact: true });

describe('a head asks one question of each view', () => {
	test('which group in Overpelt has another first need?', async () => {
		await visit('/municipality/overpelt', async (page) => {
			await tab(page, 'Groepen').click();
			await page.waitForURL(/\/municipality\/overpelt\/groups$/);
			expect(await heading(page)).toMatch(
				/^In Overpelt zetten 65-plussers .*computer en smartphone.* in hun eerste drie/
			);
			const old = page.locator('.group', { hasText: '65 jaar en ouder' });
			expect(await old.locator('.need').textContent()).toContain('Computer en smartphone');
			expect((await textsOf(page, '.group .need')).length).toBe(1);
			await expectAccessible(page, 'overpelt by age');
		});
	});

	test('what holds people back most in Peer, and what do organisations say of it?', async () => {
		await visit('/municipality/peer/barriers', async (page) => {
			expect(await heading(page)).toMatch(
				/^In Peer horen we op de vraag wat mensen tegenhoudt het vaakst “Ik geraak er niet”/
			);
			const first = page.locator('section[aria-labelledby="barriers"] .prio > li').first();
			expect(await first.locator('h3').textContent()).toBe('Ik geraak er niet');
			expect(await first.textContent()).toMatch(/organisaties: \d+\s%/);
			await expectAccessible(page, 'barriers of Peer');
		});
	});

	test('which ages are thin in Lommel?', async () => {
		await visit('/municipality/lommel/coverage', async (page) => {
			expect(await heading(page)).toMatch(
				/Weinig antwoorden kwamen er van jongeren van 13 tot 17\.$/
			);
			expect(await textsOf(page, '.thin h3')).toContain('Leeftijd: 13 tot 17 jaar');
			expect(await page.locator('.answered').textContent()).toContain('Geen steekproef');
			await expectAccessible(page, 'coverage of Lommel');
		});
	});

	test('who is heard less than they live in the region, and does help make a difference?', async () => {
		await visit('/region/coverage', async (page) => {
			const ages = page.locator('section[aria-labelledby="inhabitants"]');
			expect(await ages.locator('.find-more').textContent()).toMatch(/liggen dicht bij|Je hoort/);
			expect(await ages.locator('li', { hasText: '65 jaar' }).textContent()).toMatch(/\d+\s%/);
			const mode = page.locator('section[aria-labelledby="mode"] .find-more');
			expect(await mode.textContent()).toMatch(/mensen.* hele regio|hele regio .*mensen/i);
			await expectAccessible(page, 'coverage of the region');
		});
	});

	test('who in Peer names transport, and do organisations see it?', async () => {
		await visit('/municipality/peer', async (page) => {
			await page.locator('.prio').getByRole('link', { name: 'Vervoer' }).click();
			await page.waitForURL(/\/themes\/T_VERVOER$/);
			expect(await heading(page)).toMatch(/zetten \d+ van de 100 mensen .* vervoer in hun top 3/);
			expect(await textsOf(page, '.find-more')).toContainEqual(
				expect.stringContaining('Mensen noemen het duidelijk vaker dan organisaties.')
			);
			expect(await page.locator('#groups').textContent()).toBe('Wie noemt dit?');
			await expectAccessible(page, 'transport in Peer');
		});
	});
});

describe('what may not be shown', () => {
	test('is said, with the region in its place: nothing of Meeuwen-Gruitrode is told', async () => {
		const place = '/municipality/meeuwen-gruitrode';
		await visit(`${place}/groups`, async (page) => {
			expect(await heading(page)).toContain('te weinig mensen om hen in groepen te tonen');
			expect(await page.locator('.hatch').first().textContent()).toMatch(/Minder dan 10|niet/);
			await expectAccessible(page, 'groups of a hidden place');
		});
		await visit(`${place}/coverage`, async (page) => {
			expect(await heading(page)).toContain('tonen we niet hoeveel mensen antwoordden');
			expect(await textsOf(page, '.answered .big')).toEqual([]);
			expect(await page.locator('.answered').textContent()).toContain('tonen we hier niet');
		});
		await visit(`${place}/barriers`, async (page) => {
			expect(await textsOf(page, '.instead')).toContainEqual(
				expect.stringContaining('dit is het beeld van de hele regio')
			);
		});
	});

	test('a theme, a place or a release that is not there gets a page that says so', async () => {
		for (const path of [
			'/region/themes/T_X',
			'/municipality/x/groups',
			'/region/groups?release=99'
		])
			expect((await fetch(app.url + path)).status).toBe(404);
	});
});

test('the views work without script and fit the smallest phone', async () => {
	for (const view of ['groups', 'barriers', 'coverage', 'themes/T_WONEN']) {
		await visit(
			`/municipality/peer/${view}`,
			async (page) => {
				expect(await scrollsSideways(page)).toBe(false);
				expect(await page.locator('nav.views [aria-current]').count()).toBe(1);
			},
			{ device: 'small_phone', javascript: false }
		);
	}
});

test('another lens is one link away, and the release in the address stays', async () => {
	await visit('/municipality/peer/groups?release=2', async (page) => {
		await page.locator('.picker').getByRole('link', { name: 'Gezin' }).click();
		await page.waitForURL(/groups\?release=2&lens=household$/);
		await expect.poll(() => textsOf(page, '.group h3')).toContain('Met kinderen in huis');
		await tab(page, 'Drempels en hulp').click();
		await page.waitForURL(/barriers\?release=2$/);
	});
});
