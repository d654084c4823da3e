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
import { enterAs, textsOf } from './visitor.ts';

let closed: SharedApp;
let open: SharedApp;
let browser: Browser;

beforeAll(async () => {
	closed = sharedApp('closed');
	open = sharedApp('demo');
	browser = await openBrowser();
});
afterAll(async () => {
	await browser.close();
});

type Options = { device?: Device; javascript?: boolean; url?: string };

async function visit(story: (page: Page) => Promise<void>, options: Options = {}) {
	const page = await openPage(browser, { url: closed.url, ...options });
	const faults = listenForFaults(page);
	try {
		await enterAs(page, 'head-peer');
		await story(page);
		if (options.javascript ?? true) expect(faults).toEqual([]);
	} finally {
		await closePage(page);
	}
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
const unfold = (page: Page, name: string | RegExp, place = 0) =>
	page.locator('summary', { hasText: name }).nth(place).click();

describe('what changed since the last round?', () => {
	test('the head of Peer reads it in the sentence, in the slope and in the table', async () => {
		await visit(async (page) => {
			await page.goto('/municipality/peer');
			await page.locator('nav.views a', { hasText: 'Ronden' }).click();
			await page.waitForURL('**/municipality/peer/waves');
			expect(await heading(page)).toBe(
				'In Peer noemen mensen vervoer duidelijk minder vaak dan in voorjaar 2017.'
			);
			expect(await page.locator('.lede').innerText()).toContain('niet dezelfde mensen');
			await page.locator('.chart.of-slope.is-drawn').waitFor();
			const [change] = await textsOf(page, '.changes li');
			const [, before, now] = change?.match(/van (\d+) % naar (\d+) %/) ?? [];
			await unfold(page, 'Toon als tabel');
			const row = page.locator('.chart tbody tr', { hasText: 'Vervoer' });
			const cells = await row.locator('td').allInnerTexts();
			expect(cells[0]).toMatch(new RegExp(`^${before}\\s%`));
			expect(cells[1]).toMatch(new RegExp(`^${now}\\s%`));
			expect(cells[2]).toBe('duidelijk minder');
			await expectAccessible(page, 'two rounds');
		});
	});

	test('an older release knows only the round of its time, and says when more comes', async () => {
		await visit(
			async (page) => {
				await page.goto('/municipality/peer/waves');
				expect(await heading(page)).toMatch(/nog maar één afgesloten ronde/);
				expect(await page.locator('.lede').innerText()).toMatch(
					/Antwoorden kan nog tot en met|volgende bevraging begint op/
				);
				await expectAccessible(page, 'one round');
			},
			{ url: open.url }
		);
	});
});

describe('where is the offer short of the need?', () => {
	test('the region shows per theme who names it and who works on it, and where that is little', async () => {
		await visit(async (page) => {
			await page.goto('/region/offer');
			const rows = await textsOf(page, '.offer > li');
			expect(rows).toHaveLength(12);
			expect(rows.every((row) => /\d+\s% .*organisaties?/.test(row))).toBe(true);
			const counts = rows.flatMap((row) => row.match(/ongeveer (\d+) organisaties/)?.[1] ?? []);
			expect(counts.map(Number).every((count) => count >= 5 && count % 5 === 0)).toBe(true);
			expect(await textsOf(page, '.heat tbody tr')).toHaveLength(12);
			expect(await page.locator('.heat td.hatch').count()).toBeGreaterThan(0);
			await expectAccessible(page, 'region');
			await page.locator('.heat thead a', { hasText: 'Peer' }).click();
			await page.waitForURL('**/municipality/peer/offer');
			expect(await heading(page)).toMatch(/^In Peer/);
			await expectAccessible(page, 'municipality');
		});
	});
});

describe('do people and organisations agree?', () => {
	test('themes and barriers each have a row per answer, and only a clear gap is filled', async () => {
		await visit(async (page) => {
			await page.goto('/municipality/peer/voices');
			expect(await heading(page)).toMatch(/^In Peer noemen organisaties .* duidelijk vaker/);
			expect(await page.locator('.lede').innerText()).toContain('eerste drie');
			await page.locator('section[aria-labelledby="themes"] .chart.is-drawn').waitFor();
			const themes = await textsOf(page, 'section[aria-labelledby="themes"] .dumb > li');
			expect(themes).toHaveLength(12);
			const clear = await textsOf(page, 'section[aria-labelledby="themes"] .dumb > li.is-clear');
			expect(clear).toEqual(themes.slice(0, clear.length));
			expect(clear.every((row) => row.includes('duidelijk vaker'))).toBe(true);
			expect(
				await page.locator('section[aria-labelledby="barriers"] .dumb > li').count()
			).toBeGreaterThan(5);
			await expectAccessible(page, 'two voices');
		});
	});

	test('with too few organisations it says so, and shows the region instead', async () => {
		await visit(async (page) => {
			await page.goto('/municipality/hechtel-eksel/voices');
			expect(await heading(page)).toMatch(/te weinig (organisaties|mensen)/);
			expect(await textsOf(page, '.instead')).not.toEqual([]);
		});
	});
});

describe('does it matter how the region is counted?', () => {
	test('three ways stand side by side with a link between them, and hidden places are named', async () => {
		for (const javascript of [true, false]) {
			await visit(
				async (page) => {
					await page.goto('/region');
					const count = page.locator('section[aria-labelledby="count"]');
					expect(await count.locator('.chip[aria-current]').innerText()).toContain('Per persoon');
					await count.locator('.chip', { hasText: 'Per hoofd' }).click();
					await page.waitForURL(/count=head/);
					expect(await count.innerText()).toMatch(/naar haar inwoners\. Zonder .*verborgen/s);
					await count.locator('summary').first().click();
					const table = await count.locator('tbody tr').allInnerTexts();
					expect(table).toHaveLength(12);
					expect(table.every((row) => row.match(/\d+\s%/g)?.length === 3)).toBe(true);
					if (javascript) await expectAccessible(page, 'counted per head');
				},
				{ javascript }
			);
		}
	});
});

describe('which group finds it hardest to take part?', () => {
	test('the head picks a question and a lens in the form, also where no script runs', async () => {
		for (const javascript of [true, false]) {
			await visit(
				async (page) => {
					await page.goto('/municipality/peer/explore');
					expect(await heading(page)).toMatch(/^In Peer kiezen mensen .* het vaakst/);
					await page.selectOption('select[name=question]', 'D2.1');
					await page.selectOption('select[name=by]', 'age');
					await page.getByRole('button', { name: 'Toon dit beeld' }).click();
					await page.waitForURL(/question=D2.1&by=age/);
					expect(await textsOf(page, '.heat thead th')).toContainEqual(
						expect.stringMatching(/^18 tot 24 jaar/)
					);
					const file = await page.request.get(
						(await page.locator('a[download]').getAttribute('href')) ?? ''
					);
					const lines = (await file.text()).split('\r\n');
					expect(lines[0]).toContain('18 tot 24 jaar');
					const rows = await page.locator('.heat tbody tr').count();
					expect(lines.indexOf('')).toBe(rows + 1);
					if (javascript) await expectAccessible(page, 'a lens');
				},
				{ javascript }
			);
		}
	});

	test('every kind of picture is drawn, and its table holds the same rows', async () => {
		await visit(async (page) => {
			for (const [asked, kind] of [
				['question=D5.1', 'interval'],
				['question=D1.4&by=municipalities', 'stacked'],
				['question=D5.1&by=voices', 'dumbbell'],
				['question=D5.1&by=rounds', 'slope']
			]) {
				await page.goto(`/municipality/peer/explore?${asked}`);
				await page.locator(`.chart.of-${kind}.is-drawn`).waitFor();
				await unfold(page, 'Toon als tabel');
				expect(await page.locator('.chart tbody tr').count()).toBeGreaterThan(1);
				await expectAccessible(page, kind);
			}
		});
	});
});

test('no view makes a phone scroll sideways, in either language', async () => {
	for (const device of ['small_phone', 'phone'] as const) {
		await visit(
			async (page) => {
				for (const view of ['waves', 'offer', 'voices', 'explore', 'explore?question=D1.4']) {
					for (const language of ['', '/en']) {
						await page.goto(`${language}/municipality/peer/${view}`);
						expect([view, language, device, await scrollsSideways(page)]).toEqual([
							...[view, language, device, false]
						]);
					}
				}
			},
			{ device }
		);
	}
});
