import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible } from './access.ts';
import type { App, SharedApp } from './app.ts';
import { type Device, openPage, scrollsSideways } from './browser.ts';

/** The demo's people by the first part of their address. */
export type Who = 'facilitator' | 'head-peer' | 'head' | 'coordinator' | 'observer';

/** The password that the demo's people share, as the server prints it. */
export function passwordOf(app: App): string {
	const [, password] = app.output().match(/the password (\S+)/) ?? [];
	if (!password) throw new Error('The server printed no password.');
	return password;
}

/** Fills in the page of signing in, where the page stands, and waits for the next page. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
	await page.getByLabel('E-mailadres').fill(email);
	await page.getByLabel('Wachtwoord').fill(password);
	await page.getByRole('button', { name: 'Meld aan' }).click();
	await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** The cookies of someone of the demo who is signed in; of a visitor none. */
export async function cookiesOf(app: SharedApp, who: Who | null): Promise<string[]> {
	if (who === null) return [];
	const answer = await fetch(`${app.url}/demo/sign-in`, {
		method: 'POST',
		headers: { origin: app.url },
		body: new URLSearchParams({ who }),
		redirect: 'manual'
	});
	const cookies = cookiesIn(answer);
	if (cookies.length === 0) throw new Error(`${who} does not get in: ${answer.status}`);
	return cookies;
}

/** The cookies that an answer sets. */
export function cookiesIn(answer: Response): string[] {
	return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
}

/**
 * A page of someone of the demo, signed in, which stands nowhere yet. `/sign-in` leads to where
 * this person starts.
 */
export async function pageOf(
	browser: Browser,
	app: SharedApp,
	who: Who,
	options: { device?: Device; javascript?: boolean } = {}
): Promise<Page> {
	return pageWith(browser, app, await cookiesOf(app, who), options);
}

/** A page of whoever has these cookies. */
export async function pageWith(
	browser: Browser,
	app: SharedApp,
	cookies: string[],
	options: { device?: Device; javascript?: boolean } = {}
): Promise<Page> {
	const page = await openPage(browser, { ...options, url: app.url });
	await page.context().addCookies(
		cookies.map((cookie) => {
			const [name = '', value = ''] = cookie.split(/=(.*)/s);
			return { name, value, url: app.url, httpOnly: true };
		})
	);
	return page;
}

/** What every screen must be: accessible, named, and not wider than the screen. */
export async function expectGoodScreen(page: Page, state: string): Promise<void> {
	await expectAccessible(page, state);
	await expectFits(page, state);
}

/** The part of `expectGoodScreen` that a page without JavaScript can be asked. */
export async function expectFits(page: Page, state: string): Promise<void> {
	expect(await scrollsSideways(page), `${state} scrolls sideways`).toBe(false);
	expect(await page.title(), `${state} has a title`).toMatch(/\S.* · VIPSA$/);
}

/** The newest code that the server printed as a mail to an address. */
export async function mailedCode(app: App, email: string, after = 0): Promise<string> {
	const until = Date.now() + 15_000;
	for (;;) {
		const mails = app.output().slice(after).split('Aan: ');
		const mail = mails.findLast((text) => text.startsWith(email));
		const [, code] = mail?.match(/\b(\d{6})\b/) ?? [];
		if (code) return code;
		if (Date.now() > until) throw new Error(`No mail to ${email}:\n${app.output()}`);
		await new Promise((later) => setTimeout(later, 50));
	}
}

/** Posts a form as a browser without JavaScript does, and follows no redirect. */
export async function post(
	app: SharedApp,
	path: string,
	fields: Record<string, string>,
	cookies: string[] = []
): Promise<Response> {
	return fetch(app.url + path, {
		method: 'POST',
		headers: { origin: app.url, accept: 'text/html', cookie: cookies.join('; ') },
		body: new URLSearchParams(fields),
		redirect: 'manual'
	});
}

/** Sends so many answers on one code, as fast as the server takes them. */
export async function sendAnswers(app: App, code: string, count: number): Promise<void> {
	for (let place = 0; place < count; place += 1) {
		const answer = await post(app, `/s/${code}/send`, {
			submission_id: randomUUID(),
			survey_version: '1',
			'D1.1': 'SPORT'
		});
		expect(await answer.json()).toMatchObject({ is: 'stored' });
	}
}
