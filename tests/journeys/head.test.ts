import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './access.ts';
import { type App, type SharedApp, sharedApp, startApp } from './app.ts';
import {
	closePage,
	type Device,
	listenForFaults,
	openBrowser,
	openPage,
	scrollsSideways
} from './browser.ts';
import { enterAs, textsOf } from './visitor.ts';
import { measureWire } from './wire.ts';

let app: SharedApp;
let empty: App;
let browser: Browser;

beforeAll(async () => {
	app = sharedApp('demo');
	[empty, browser] = await Promise.all([startApp({ start: 'empty' }), openBrowser()]);
});
afterAll(async () => {
	await browser.close();
	await empty.stop();
});

type Options = { device?: Device; javascript?: boolean; url?: string };

async function visit(story: (page: Page) => Promise<void>, options: Options = {}) {
	const page = await openPage(browser, { url: app.url, ...options });
	const faults = listenForFaults(page);
	try {
		await story(page);
		// A browser without scripts counts each script that it leaves alone as a fault.
		if (options.javascript ?? true) expect(faults).toEqual([]);
	} finally {
		await closePage(page);
	}
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const unfold = (page: Page, name: string | RegExp) =>
	page.locator('summary', { hasText: name }).click();

describe('the head of Peer', () => {
	test('starts on the own page: the sentence first, beside it who answered', async () => {
		await visit(async (page) => {
			await enterAs(page, 'head-peer');
			expect(new URL(page.url()).pathname).toBe('/municipality/peer');
			expect(await heading(page)).toMatch(/^In Peer .*vervoer/);
			const answered = page.locator('.answered');
			expect(await answered.textContent()).toMatch(/ongeveer\s*\d+0\s*mensen/);
			expect(await answered.textContent()).toContain('Geen steekproef van alle inwoners.');
			const context = await page.locator('.s-ctx').textContent();
			expect(context).toContain('Publicatie 2, 12 juni 2017');
			expect(context).toContain('Fictieve gegevens');
			await expectAccessible(page, 'folded');
		});
	});

	test('reads how sure it is, and finds the same figures in marks, words, table and file', async () => {
		await visit(async (page) => {
			await page.goto('/municipality/peer');
			await page.locator('.prio .how-sure summary').first().click();
			for (const name of ['Toon de 7 andere', 'download voor een rekenblad']) {
				await unfold(page, name);
			}
			expect(await page.locator('.how-sure[open]').textContent()).toMatch(
				/Het cijfer is \d+ van elke 100/
			);
			await expectAccessible(page, 'all unfolded');
			const table = page.locator('.folds').first().locator('> details').nth(1).locator('tbody tr');
			const rows = await table.evaluateAll((all) =>
				all.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? ''))
			);
			expect(rows).toHaveLength(12);
			const marks = await page.locator('.prio > li').evaluateAll((all) =>
				all.map((row) => ({
					name: row.querySelector('h3')?.textContent?.trim(),
					share: row.querySelector('.val b')?.textContent?.trim(),
					dot: Number.parseFloat(row.querySelector('circle')?.getAttribute('cx') ?? ''),
					words: row.querySelector('.plot')?.getAttribute('aria-label')
				}))
			);
			const last = (await textsOf(page, '.axisrow text')).at(-1) ?? '';
			const top = Number.parseInt(last, 10);
			expect(marks).toHaveLength(5);
			for (const [index, mark] of marks.entries()) {
				const [name, share, between = ''] = rows[index] ?? [];
				expect([mark.name, mark.share]).toEqual([name, share]);
				expect(mark.dot).toBeCloseTo((Number.parseInt(share ?? '', 10) / top) * 100, 1);
				expect(mark.words).toContain(`tussen ${between.replace('–', ' en ')}`);
			}
			const file = await page.request.get('/municipality/peer/priorities.csv');
			const lines = (await file.text()).replace('\ufeff', '').split('\r\n');
			expect(lines.slice(1, 13).map((line) => line.split(';').slice(0, 3))).toEqual(
				rows.map((row) => row.slice(0, 3))
			);
		});
	});

	test('sees where people and organisations differ, drawn from the table under it', async () => {
		await visit(async (page) => {
			await page.goto('/municipality/peer');
			await page.locator('.chart.is-drawn').waitFor();
			const first = page.locator('.dumb > li').first();
			expect(await first.locator('.what').textContent()).toMatch(/duidelijk vaker/);
			const inked = await page.locator('.chart-marks canvas').evaluate((canvas) => {
				if (!(canvas instanceof HTMLCanvasElement)) return 0;
				const { width, height } = canvas;
				const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
				return [...data].filter((value, index) => index % 4 === 3 && value > 0).length;
			});
			expect(inked).toBeGreaterThan(500);
			const drawn = await page
				.locator('.dumb > li')
				.evaluateAll((all) =>
					all.map((row) => [
						row.querySelector('h3')?.textContent,
						...['.people', '.organisations'].map(
							(end) => row.querySelector(end)?.textContent?.match(/\d+/)?.[0]
						)
					])
				);
			await unfold(page, /^Toon als tabel$/);
			const cells = await page
				.locator('.chart tbody tr')
				.evaluateAll((all) =>
					all.map((row) =>
						[...row.children].map((cell) => cell.textContent?.match(/\d+/)?.[0] ?? cell.textContent)
					)
				);
			expect(cells).toHaveLength(12);
			expect(cells.slice(0, drawn.length).map((row) => row.slice(0, 3))).toEqual(drawn);
			await expectAccessible(page, 'voices as a table');
		});
	});

	test('picks another theme on the map, also where no script runs', async () => {
		for (const javascript of [true, false]) {
			await visit(
				async (page) => {
					await page.goto('/municipality/peer');
					await page.locator('.picker a', { hasText: 'Wonen' }).first().click();
					await page.waitForURL(/theme=T_WONEN/);
					expect(await page.locator('.mapnote p').textContent()).toMatch(/[Ww]onen/);
					const hidden = page.locator('.tile.hatch').first();
					expect(await hidden.textContent()).not.toMatch(/\d/);
					if (javascript) await expectAccessible(page, 'another theme');
				},
				{ javascript }
			);
		}
	});

	test('reads all figures where no script runs', async () => {
		await visit(
			async (page) => {
				await page.goto('/municipality/peer');
				expect(await page.locator('.prio > li').count()).toBe(5);
				expect(await page.locator('.dumb > li').count()).toBeGreaterThanOrEqual(6);
				expect(await page.locator('.copy').first().isVisible()).toBe(false);
			},
			{ javascript: false }
		);
	});

	test.each(['small_phone', 'phone', 'desktop'] as const)(
		'fits on a %s, in both languages',
		async (device) => {
			await visit(
				async (page) => {
					for (const path of ['/municipality/peer', '/en/municipality/peer']) {
						await page.goto(path);
						await page.locator('.chart.is-drawn').waitFor();
						expect(await scrollsSideways(page)).toBe(false);
						await expectAccessible(page, device);
					}
					expect(await heading(page)).toMatch(/^In Peer people name transport/);
				},
				{ device }
			);
		}
	);

	test('costs less than its budget', async () => {
		await visit(async (page) => {
			const wire = await measureWire(page, () => page.goto('/municipality/peer'));
			expect(wire.script_bytes).toBeLessThan(150_000);
			const document = wire.requests.find(({ type }) => type === 'Document');
			expect(document?.bytes).toBeLessThan(60_000);
			expect(wire.bytes).toBeLessThan(300_000);
			expect(wire.requests.length).toBeLessThanOrEqual(25);
			expect(wire.origins).toEqual([app.url]);
		});
	});
});

describe('the head of a municipality whose order cannot be told', () => {
	test('gets the themes without places, and is told so first', async () => {
		await visit(async (page) => {
			await enterAs(page, 'head');
			expect(new URL(page.url()).pathname).toBe('/municipality/hechtel-eksel');
			expect(await heading(page)).toMatch(/^In Hechtel-Eksel is de volgorde niet te zeggen/);
			for (const name of await page.locator('.prio .name').allTextContents()) {
				expect(name).not.toMatch(/plaats|eerste drie/);
			}
			await page.locator('.prio .how-sure summary').first().click();
			expect(await page.locator('.how-sure[open]').textContent()).toContain(
				'Een plaats geven we niet'
			);
			await expectAccessible(page);
		});
	});
});

describe('where there is nothing to show', () => {
	test('a municipality with too few answers gets the picture of the region, named so', async () => {
		await visit(async (page) => {
			await page.goto('/region');
			const slugs = await page
				.locator('.tile.hatch a')
				.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
			expect(slugs.length).toBeGreaterThanOrEqual(2);
			for (const path of slugs) {
				await page.goto(path ?? '');
				expect(await page.locator('.sec .instead').first().textContent()).toContain(
					'beeld van de hele regio'
				);
				expect(await heading(page)).toContain('In de hele regio noemen mensen');
				await expectAccessible(page, 'hidden');
			}
		});
	});

	test('a name that no municipality has is not found', async () => {
		const page = await openPage(browser, { url: app.url });
		for (const path of [
			'/municipality/genk',
			'/municipality/pelt',
			'/municipality/peer?release=x'
		]) {
			expect((await page.goto(path))?.status(), path).toBe(404);
			await expectAccessible(page, path);
		}
		await closePage(page);
	});

	test('a release that is not public is not found by a visitor, and shown to staff', async () => {
		const page = await openPage(browser, { url: app.url });
		expect((await page.goto('/municipality/peer?release=1'))?.status()).toBe(404);
		await enterAs(page, 'head-peer');
		expect((await page.goto('/municipality/peer?release=1'))?.status()).toBe(200);
		expect(await page.locator('.s-ctx').textContent()).toContain('Nog niet openbaar');
		await closePage(page);
	});

	test('before the first release the page says what has to happen', async () => {
		await visit(
			async (page) => {
				await page.goto('/municipality/peer');
				expect(await heading(page)).toBe('Nog geen cijfers voor Peer');
				await expectAccessible(page, 'empty');
				await page.goto('/en/region');
				expect(await heading(page)).toBe('No figures for the region yet');
			},
			{ url: empty.url }
		);
	});
});
