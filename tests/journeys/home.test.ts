import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './access.ts';
import { type App, startApp } from './app.ts';
import { closePage, type Device, openBrowser, openPage, scrollsSideways } from './browser.ts';

let app: App;
let empty: App;
let browser: Browser;

beforeAll(async () => {
	[app, empty, browser] = await Promise.all([
		startApp(),
		startApp({ start: 'empty' }),
		openBrowser()
	]);
});
afterAll(async () => {
	await browser.close();
	await Promise.all([app.stop(), empty.stop()]);
});

type Options = { device?: Device; javascript?: boolean };

/** Opens an address in a fresh browser, hands the page to the story, and closes it. */
async function visit(path: string, story: (page: Page) => Promise<void>, options: Options = {}) {
	const page = await openPage(browser, { url: app.url, ...options });
	try {
		await page.goto(path);
		await story(page);
	} finally {
		await closePage(page);
	}
}

const headingOf = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const card = (page: Page, name: string) =>
	page.locator('.res').filter({ has: page.getByRole('heading', { name, exact: true }) });

describe('the first page of the demo', () => {
	test.each(['small_phone', 'phone', 'desktop'] as const)(
		'is accessible and fits on a %s, in both languages',
		async (device) => {
			for (const path of ['/', '/en']) {
				await visit(
					path,
					async (page) => {
						expect(await scrollsSideways(page)).toBe(false);
						await expectAccessible(page);
					},
					{ device }
				);
			}
		}
	);

	test('says that it is fictional, and on which day it plays', async () => {
		await visit('/', async (page) => {
			const note = page.getByRole('note');
			expect(await note.textContent()).toContain('Fictieve gegevens');
			expect(await note.textContent()).toContain('15 mei 2018');
		});
	});

	test('names two themes per municipality, and says in words what is not shown', async () => {
		await visit('/', async (page) => {
			expect(await card(page, 'Peer').locator('li').allTextContents()).toEqual([
				'Vervoer',
				'Wonen'
			]);
			expect(await card(page, 'Peer').locator('.cnt').textContent()).toMatch(/^1\d0 mensen$/);
			expect(await card(page, 'Hechtel-Eksel').textContent()).toContain('Geen ervan springt eruit');
			expect(await card(page, 'Meeuwen-Gruitrode').textContent()).toContain('te weinig antwoorden');
			expect(await card(page, 'Hamont-Achel').textContent()).toContain('onherkenbaar');
			for (const hidden of ['Meeuwen-Gruitrode', 'Hamont-Achel']) {
				expect(await card(page, hidden).textContent()).not.toMatch(/\d/);
			}
			expect(await card(page, 'De hele regio').textContent()).toContain('95 organisaties');
		});
	});

	test('keeps the page when another language is chosen', async () => {
		await visit('/privacy', async (page) => {
			await page.getByRole('link', { name: 'English' }).click();
			await page.waitForURL('**/en/privacy');
			expect(await page.getAttribute('html', 'lang')).toBe('en');
			expect(await headingOf(page)).toBe('What we do with your answers');
		});
	});
});

describe('a code', () => {
	test.each([true, false])('that nobody gave out stays in the field (script: %s)', async (js) => {
		const start = async (page: Page) => {
			await page.getByLabel('Heb je een code?').fill('٠٠٠ ٠٠٠');
			await page.getByRole('button', { name: 'Start' }).click();
			await page.getByText('Deze code kennen we niet').waitFor();
			expect(await page.getByLabel('Heb je een code?').inputValue()).toBe('٠٠٠ ٠٠٠');
			expect(await page.title()).toMatch(/^Fout: /);
			if (js) await expectAccessible(page, 'unknown code');
		};
		await visit('/', start, { device: 'phone', javascript: js });
	});

	test('opens its survey, typed with a space and in Persian digits', async () => {
		await visit('/', async (page) => {
			await page.getByRole('link', { name: 'Vul in als inwoner van Peer' }).click();
			await page.waitForURL('**/s/*');
			const code = new URL(page.url()).pathname.slice(3);
			expect(code).toMatch(/^\d{6}$/);
			const persian = code.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? '');
			await page.goto('/');
			await page.getByLabel('Heb je een code?').fill(`${persian.slice(0, 3)} ${persian.slice(3)}`);
			await page.getByRole('button', { name: 'Start' }).click();
			await page.waitForURL(`**/s/${code}`);
		});
	});
});

describe('the doors of the demo', () => {
	test.each([
		['Kijk als diensthoofd', '/municipality/peer', 'Prioriteiten'],
		['Kijk als begeleider', '/rounds', 'Rondes'],
		['Kijk als coördinator', '/region', 'Mensen'],
		['Kijk als waarnemer', '/region/show', 'Logboek']
	])('%s leads to its first page by one click', async (door, path, entry) => {
		await visit('/', async (page) => {
			await page.getByRole('button', { name: door }).click();
			await page.waitForURL(`**${path}`);
			// A large screen has no menu; it is a link away.
			if (path.endsWith('/show')) {
				await page.getByRole('link', { name: 'Naar de gewone pagina' }).focus();
				await page.keyboard.press('Enter');
			}
			const menu = page.getByRole('navigation', { name: 'Hoofdmenu' });
			await menu.getByRole('link', { name: entry, exact: true }).waitFor();
			expect(await page.getByRole('button', { name: 'Meld af' }).count()).toBe(1);
		});
	});

	test('an organisation gets a personal link', async () => {
		await visit('/', async (page) => {
			await page.getByRole('link', { name: 'Vul in als organisatie' }).click();
			await page.waitForURL(/\/s\/[a-z0-9]{20}$/);
		});
	});

	test('are not there outside the demo', async () => {
		const refused = await fetch(`${empty.url}/demo/answers`);
		expect(refused.status).toBe(404);
		const signIn = await fetch(`${empty.url}/demo/sign-in`, {
			method: 'POST',
			body: new URLSearchParams({ who: 'coordinator' }),
			headers: { origin: empty.url },
			redirect: 'manual'
		});
		expect(signIn.status).toBe(404);
		expect((await fetch(`${empty.url}/demo/fill-in?as=person`)).status).toBe(404);
	});
});

describe('forty more people', () => {
	test('answer by one click, after which a head sees the new release', async () => {
		await visit('/demo/answers', async (page) => {
			await expectAccessible(page);
			await page.getByRole('button', { name: /^Laat 40 mensen antwoorden/ }).click();
			await page.getByText('Klaar. Publicatie 3 is er.').waitFor({ timeout: 60_000 });
			await expectAccessible(page, 'done');
			await page.getByRole('button', { name: 'Bekijk Peer als diensthoofd' }).click();
			await page.waitForURL('**/municipality/peer');
			expect(await headingOf(page)).toContain('Peer');
		});
	});

	test('does the same without a script, for one who comes later', async () => {
		await visit(
			'/demo/answers',
			async (page) => {
				expect(await page.getByText('Publicatie 3 is er').count()).toBe(1);
			},
			{ javascript: false }
		);
	});
});

describe('an empty region', () => {
	test('begins with three steps', async () => {
		await visit(empty.url, async (page) => {
			expect(await page.locator('.begin li').count()).toBe(3);
			expect(await page.locator('.begin li.next').textContent()).toContain('Zet de mensen erin');
			expect(await page.getByRole('note').count()).toBe(0);
			const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
			expect(headings.indexOf('Werk je voor de regio? Zo begin je')).toBeLessThan(
				headings.indexOf('Wat is VIPSA?')
			);
			await expectAccessible(page, 'empty');
		});
	});
});

describe('pages of promises', () => {
	test.each(['/privacy', '/accessibility', '/images', '/en/privacy', '/en/accessibility'])(
		'%s reads well, and marks what is still to be filled in',
		async (path) => {
			await visit(
				path,
				async (page) => {
					await expectAccessible(page);
					expect(await scrollsSideways(page)).toBe(false);
					const marked = await page.locator('.policy p mark').allTextContents();
					const listed = await page.locator('.policy li mark').allTextContents();
					expect(listed).toEqual([...new Set(marked)]);
				},
				{ device: 'small_phone' }
			);
		}
	);

	test('a page that does not exist says so, and shows the way on', async () => {
		await visit('/en/nowhere', async (page) => {
			expect(await headingOf(page)).toBe('We cannot find this page');
			await expectAccessible(page);
			await page.getByRole('link', { name: 'To the home page' }).click();
			await page.waitForURL('**/en');
		});
	});

	test('a participant who mistypes an address may type the code instead', async () => {
		await visit(
			'/s/123456/nowhere',
			async (page) => {
				expect(await headingOf(page)).toBe('Deze pagina vinden we niet');
				await page.getByLabel('De code op je kaart of brief').waitFor();
				await expectAccessible(page);
			},
			{ device: 'small_phone' }
		);
	});
});
