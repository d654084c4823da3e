import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './access.ts';
import { type SharedApp, sharedApp } from './app.ts';
import { closePage, openBrowser, openPage } from './browser.ts';
import { readPdf } from './pdf.ts';
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

const bare = (text: string) => text.replaceAll(/\s/g, '');

async function printed(page: Page, path: string) {
	await page.goto(path);
	await page.locator('.chart-paper').waitFor({ state: 'attached' });
	const pages = readPdf(await page.pdf({ preferCSSPageSize: true }));
	return pages.map((one) => ({ ...one, text: bare(one.text) }));
}

/** Parts that a sheet of paper would cut off at its side: those wider than the paper between margins. */
const cutAtTheSide = (page: Page) =>
	page.evaluate(() => {
		const [sheet, margin] = [793.7, 52.9];
		document.documentElement.style.width = `${sheet - 2 * margin}px`;
		return [...document.querySelectorAll('.wrap *')]
			.filter((element) => element.checkVisibility())
			.filter((element) => !element.closest('.vh, .anno'))
			.filter((element) => element.getBoundingClientRect().right > sheet - 2 * margin + 14)
			.map((element) => `${element.tagName} ${element.className}`);
	});

describe('the paper', () => {
	const places = [
		['peer', 'Peer'],
		['lommel', 'Lommel'],
		['overpelt', 'Overpelt'],
		['neerpelt', 'Neerpelt'],
		['hamont-achel', 'Hamont-Achel'],
		['hechtel-eksel', 'Hechtel-Eksel'],
		['bocholt', 'Bocholt'],
		['bree', 'Bree'],
		['meeuwen-gruitrode', 'Meeuwen-Gruitrode']
	] as const;

	test.each(places)(
		'of %s is one A4 with place, day, count, caveat and its numbers',
		async (slug, name) => {
			const page = await openPage(browser, { url: app.url });
			const [sheet, ...more] = await printed(page, `/municipality/${slug}`);
			expect(more).toEqual([]);
			expect([Math.round(sheet?.width ?? 0), Math.round(sheet?.height ?? 0)]).toEqual([595, 842]);
			const text = sheet?.text ?? '';
			expect(text).toContain(bare(`${name}: wat mensen het eerst willen`));
			expect(text).toContain(bare('Publicatie 2, 12 juni 2017'));
			expect(text).toContain(bare('fictieve gegevens'));
			expect(text).toContain(
				bare('Deze cijfers gaan over wie antwoordde, niet over alle inwoners.')
			);
			expect(text).toContain(bare('Geen steekproef van alle inwoners.'));
			for (const part of [
				'.answered .big p',
				'.prio h3',
				'.prio .val',
				'.tile',
				'.dumb > li:not(.noprint) .end',
				'.summary dt',
				'.summary dd'
			]) {
				for (const words of await textsOf(page, part)) {
					expect(text, part).toContain(bare(words).replaceAll(/^(Mensen|Organisaties)|,$/g, ''));
				}
			}
			expect(text).not.toContain(bare('Kopieer'));
			await closePage(page);
		}
	);

	test('of the region as a booklet is a cover, the region, each municipality, how to read it and how we calculate', async () => {
		const page = await openPage(browser, { url: app.url });
		await page.goto('/region/booklet');
		await page.getByRole('heading', { level: 1 }).waitFor();
		const pages = readPdf(await page.pdf({ preferCSSPageSize: true }));
		const names = places.map(([, name]) => name).toSorted((a, b) => a.localeCompare(b, 'nl'));
		const starts = [
			...['VIPSA Wat mensen het eerst willen', 'Hele regio', ...names],
			...['Hoe lees je dit?', 'Hoe wij rekenen']
		];
		expect(
			pages.map(({ text }, index) => bare(text).startsWith(bare(starts[index] ?? '?')))
		).toEqual(starts.map(() => true));
		for (const { width, height } of pages) {
			expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
		}
		const sheets = page.locator('section.sheet');
		expect(await sheets.count()).toBe(10);
		for (const [index, sheet] of (await sheets.all()).entries()) {
			const text = bare(pages[index + 1]?.text ?? '');
			for (const part of ['.prio h3', '.prio .val', '.summary dd', '.caveat']) {
				for (const words of await sheet.locator(part).allTextContents()) {
					expect(text, part).toContain(bare(words));
				}
			}
		}
		const hidden = pages.find(({ text }) => bare(text).startsWith('Meeuwen-Gruitrode'));
		expect(bare(hidden?.text ?? '')).toContain(
			bare('Van Meeuwen-Gruitrode staan hier geen cijfers.')
		);
		await expectAccessible(page, 'on the screen');
		await page.emulateMedia({ media: 'print' });
		await expectAccessible(page, 'on paper');
		await closePage(page);
	});

	test('of Peer in English is one A4 too, and nothing is cut at its side', async () => {
		const page = await openPage(browser, { url: app.url, language: 'en' });
		const sheets = await printed(page, '/en/municipality/peer');
		expect(sheets).toHaveLength(1);
		expect(sheets[0]?.text).toContain(bare('Peer: what people want first'));
		await page.emulateMedia({ media: 'print' });
		expect(await cutAtTheSide(page)).toEqual([]);
		await expectAccessible(page, 'on paper');
		await closePage(page);
	});

	test.each([
		['/region', 'Noord-Limburg: wat mensen het eerst willen'],
		['/en/region', 'Noord-Limburg: what people want first']
	])('of %s is exactly one sheet, with every figure of every municipality', async (path, title) => {
		const page = await openPage(browser, { url: app.url });
		const sheets = await printed(page, path);
		expect(sheets).toHaveLength(1);
		const text = sheets.map((sheet) => sheet.text).join('');
		expect(text).toContain(bare(title));
		for (const words of await textsOf(page, '.heat th')) expect(text).toContain(bare(words));
		for (const words of await textsOf(page, '.heat td.reg')) expect(text).toContain(bare(words));
		await page.emulateMedia({ media: 'print' });
		expect(await cutAtTheSide(page)).toEqual([]);
		await closePage(page);
	});
});
