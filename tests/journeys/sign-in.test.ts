import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from './app.ts';
import { closePage, openBrowser, openPage } from './browser.ts';
import {
	expectFits,
	expectGoodScreen,
	mailedCode,
	pageOf,
	passwordOf,
	post,
	signIn
} from './staff.ts';

let app: App;
let browser: Browser;

beforeAll(async () => {
	[app, browser] = await Promise.all([startApp(), openBrowser()]);
});
afterAll(async () => {
	await browser.close();
	await app.stop();
});

test('a code by e-mail signs in, and leads to the page that was asked for', async () => {
	const page = await openPage(browser, { url: app.url, device: 'phone' });
	await page.goto('/log');
	await page.waitForURL('**/sign-in?to=%2Flog');
	await expectGoodScreen(page, 'sign in');
	await page.getByLabel('E-mailadres').fill('observer@vipsa.example');
	await page.getByRole('button', { name: 'Stuur mij een code' }).click();
	await page.waitForURL('**/sign-in/code?to=%2Flog');
	await expectGoodScreen(page, 'code');
	await page.getByLabel('Code').fill('12');
	await page.getByRole('button', { name: 'Meld aan' }).click();
	await page.getByRole('alert').getByText('Vul de zes cijfers in').waitFor();
	await expectGoodScreen(page, 'code of two digits');
	const code = await mailedCode(app, 'observer@vipsa.example');
	await page.getByLabel('Code').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
	await page.getByRole('button', { name: 'Meld aan' }).click();
	await page.waitForURL('**/log');
	await closePage(page);
});

test('signing in works by keyboard alone, without JavaScript', async () => {
	const page = await openPage(browser, { url: app.url, javascript: false });
	await page.goto('/sign-in');
	await page.getByLabel('E-mailadres').focus();
	await page.keyboard.type('facilitator@vipsa.example');
	await page.keyboard.press('Tab');
	await page.keyboard.type('niet het goede');
	await page.keyboard.press('Enter');
	await page.getByText('kun je niet aanmelden').waitFor();
	expect(await page.getByLabel('E-mailadres').inputValue()).toBe('facilitator@vipsa.example');
	expect(await page.getByLabel('Wachtwoord').inputValue()).toBe('');
	await expectFits(page, 'wrong password');
	await page.getByLabel('Wachtwoord').focus();
	await page.keyboard.type(passwordOf(app));
	await page.keyboard.press('Enter');
	await page.waitForURL('**/rounds');
	await closePage(page);
});

test('what someone types before the script runs is kept', async () => {
	const page = await openPage(browser, { url: app.url });
	let run = () => {};
	const mayRun = new Promise<void>((allowed) => (run = allowed));
	await page.route('**/*.js', async (route) => {
		await mayRun;
		await route.continue();
	});
	await page.goto('/sign-in', { waitUntil: 'commit' });
	await page.getByLabel('E-mailadres').fill('facilitator@vipsa.example');
	run();
	await page.waitForLoadState('networkidle');
	expect(await page.getByLabel('E-mailadres').inputValue()).toBe('facilitator@vipsa.example');
	await closePage(page);
});

describe('nobody learns which addresses are known', () => {
	const known = 'head@vipsa.example';
	const unknown = 'niemand@vipsa.example';

	async function told(path: string, email: string) {
		const begun = performance.now();
		const answer = await post(app, path, { email, password: 'een verkeerd wachtwoord' });
		const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split('=')[0]);
		const words = (await answer.text()).replaceAll(email, '…');
		const [, main = ''] = words.match(/<main[^>]*>(.*)<\/main>/s) ?? [];
		return {
			milliseconds: performance.now() - begun,
			seen: { status: answer.status, to: answer.headers.get('location'), cookies, main }
		};
	}

	test('by a wrong password', async () => {
		const [one, other] = [
			await told('/sign-in?/password', known),
			await told('/sign-in?/password', unknown)
		];
		expect(one.seen.status).toBe(400);
		expect(one.seen.main).toContain('kun je niet aanmelden');
		expect(other.seen).toEqual(one.seen);
		expect(Math.min(one.milliseconds, other.milliseconds)).toBeGreaterThan(790);
	});

	test('by asking for a code', async () => {
		const [one, other] = [
			await told('/sign-in?/code', known),
			await told('/sign-in?/code', unknown)
		];
		expect(one.seen).toMatchObject({
			status: 303,
			to: '/sign-in/code',
			cookies: ['vipsa-sign-in']
		});
		expect(other.seen).toEqual(one.seen);
		expect(Math.min(one.milliseconds, other.milliseconds)).toBeGreaterThan(1190);
		await mailedCode(app, known);
		expect(app.output()).not.toContain(`Aan: ${unknown}`);
	});

	test.each([known, unknown])('by trying until it is too often (%s)', async (email) => {
		const tries = Array.from({ length: 9 }, () => told('/sign-in?/password', email));
		const answers = await Promise.all(tries);
		const stopped = answers.filter(({ seen }) => seen.status === 429);
		expect(stopped.length).toBeGreaterThan(0);
		expect(stopped[0]?.seen.main).toContain('te vaak geprobeerd');
	});
});

test('only a page of ours is followed after signing in', async () => {
	for (const to of ['//example.org', 'https://example.org/', '/\\example.org']) {
		const page = await openPage(browser, { url: app.url });
		await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
		await signIn(page, 'facilitator@vipsa.example', passwordOf(app));
		expect(page.url()).toBe(`${app.url}/rounds`);
		await closePage(page);
	}
});

test('someone sets a password, signs out and comes back with it', async () => {
	const page = await pageOf(browser, app, 'coordinator');
	await page.goto('/account');
	await expectGoodScreen(page, 'account');
	await page.getByLabel('Nieuw wachtwoord').fill('te kort');
	await page.getByRole('button', { name: 'Bewaar wachtwoord' }).click();
	await page.getByRole('alert').getByText('minstens 12 tekens').waitFor();
	await expectGoodScreen(page, 'password that is too short');
	await page.getByLabel('Nieuw wachtwoord').fill('een brug over het water');
	await page.getByLabel('Nog eens').fill('een brug over het water');
	await page.getByRole('button', { name: 'Bewaar wachtwoord' }).click();
	await page.getByText('Je wachtwoord is bewaard').waitFor();
	await page.getByRole('button', { name: 'Meld af' }).click();
	await page.getByText('Je bent afgemeld').waitFor();
	await page.goto('/people');
	await signIn(page, 'coordinator@vipsa.example', 'een brug over het water');
	expect(new URL(page.url()).pathname).toBe('/people');
	await closePage(page);
});
