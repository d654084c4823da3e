import { readFile, writeFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from './app.ts';
import { closePage, openBrowser } from './browser.ts';
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

const document = '/municipality/peer/plan/document';

async function download(page: Page, name: string): Promise<{ path: string; file: string }> {
	const started = page.waitForEvent('download');
	await page.getByRole('link', { name }).click();
	const taken = await started;
	return { path: await taken.path(), file: taken.suggestedFilename() };
}

async function choose(page: Page, path: string): Promise<void> {
	await page.getByLabel('Bestand').setInputFiles({
		name: 'lijst.csv',
		mimeType: 'text/csv',
		buffer: await readFile(path)
	});
	await page.getByLabel('Thema voor nieuwe acties').selectOption('T_VERVOER');
	await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
}

test.each([{ javascript: true }, { javascript: false }])(
	'a head takes the list along, changes it, sees what changes, and reads it in ($javascript)',
	async ({ javascript }) => {
		const page = await pageOf(browser, app, 'head-peer', { javascript });
		await page.goto(document);
		const state = 'the plan of Peer as a document';
		await (javascript ? expectGoodScreen(page, state) : expectFits(page, state));
		const { path, file } = await download(page, 'Lijst voor de financiële dienst, CSV');
		expect(file).toMatch(/^vipsa-plan-peer-.*\.csv$/);
		const text = await readFile(path, 'utf8');

		await page.getByRole('link', { name: 'Lees een lijst in' }).click();
		await choose(page, path);
		await page.getByText('Er verandert niets.').waitFor();

		await page.goto(`${document}/import`);
		const lines = text.split('\r\n');
		const code = javascript ? 'NIEUW1' : 'NIEUW2';
		const columns = (lines[0] ?? '').split(';');
		const added = columns.map(
			(column) =>
				({
					...{ nis: '72030', bd_code: 'BD-P', bd_titel: 'Eigen doel', ap_code: 'AP-P' },
					...{ ap_titel: 'Eigen plan', ac_code: code, ac_titel: `Actie ${code}`, niveau: 'LOK' }
				})[column] ?? ''
		);
		const wrong = added.map((cell) => (cell === code ? '' : cell));
		await writeFile(path, [...lines.slice(0, -1), added.join(';'), wrong.join(';')].join('\r\n'));
		await choose(page, path);
		await page.getByRole('heading', { name: 'Wat verandert er?' }).waitFor();
		await expectFits(page, 'the preview of a list');
		const main = await page.locator('#preview').textContent();
		expect(main).toContain(`Actie ${code}`);
		expect(main).toMatch(/Rij \d+: in de kolom ac_code staat niets\./);
		await page.getByRole('button', { name: 'Lees de lijst in' }).click();
		await page.getByText('De lijst is ingelezen.').waitFor();
		expect(await page.locator('main').textContent()).toContain(`Actie ${code}`);
		await closePage(page);
	}
);

test('a file that is no list is refused, and says what to do', async () => {
	const page = await pageOf(browser, app, 'head-peer', { device: 'phone' });
	await page.goto(`${document}/import`);
	await expectGoodScreen(page, 'the page to read in a list');
	await page.getByLabel('Bestand').setInputFiles({
		name: 'foto.png',
		mimeType: 'image/png',
		buffer: Buffer.from([0x89, 0x50, 0, 0, 1])
	});
	await page.getByLabel('Thema voor nieuwe acties').selectOption('T_VERVOER');
	await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
	await page.getByText('Dit bestand is geen tabel.').waitFor();
	await expectGoodScreen(page, 'a file that is no list');
	await closePage(page);
});

test('an observer reads the plan of the region in English, and reads nothing in', async () => {
	const page = await pageOf(browser, app, 'observer', { device: 'phone' });
	await page.goto('/en/region/plan/document');
	await expectGoodScreen(page, 'the plan of the region in English');
	expect(await page.getByRole('link', { name: 'Read in a list' }).count()).toBe(0);
	const { file } = await download(page, 'Document for Word');
	expect(file).toMatch(/\.docx$/);
	const answer = await page.goto('/en/region/plan/document/import');
	expect(answer?.status()).toBe(403);
	await closePage(page);
});

test('the yearly report of PSA is a table of what counts', async () => {
	const page = await pageOf(browser, app, 'coordinator');
	await page.goto(document);
	const { path, file } = await download(page, 'Jaarverslag PSA 2018, CSV');
	expect(file).toBe('vipsa-psa-2018-peer.csv');
	const text = await readFile(path, 'utf8');
	expect(text).toContain('Telt voor de toelage (euro)');
	expect(text).toMatch(/Buddy|Fietsles|Samen rijden/);
	const wrong = await page.request.get(`${app.url}${document}/report.csv?fund=x&year=2018`);
	expect(wrong.status()).toBe(400);
	await closePage(page);
});
