import type { Locator, Page } from 'playwright-core';

// What someone does on the survey's page, in the words of that page.

/** The address of an open survey of the demo: someone of Peer, or an organisation with its own link. */
export async function surveyAddress(url: string, as: 'person' | 'organisation'): Promise<string> {
	const answer = await fetch(`${url}/demo/fill-in?as=${as}`, { redirect: 'manual' });
	const address = answer.headers.get('location');
	if (!address?.startsWith('/s/')) throw new Error('the door of the demo leads to no survey');
	return address;
}

/** The heading of the screen that shows. */
export async function heading(page: Page): Promise<string> {
	return (await page.locator('h1:visible').first().textContent()) ?? '';
}

/** Taps a button of the screen. */
export async function tap(page: Page, name: string | RegExp): Promise<void> {
	await page.getByRole('button', { name, exact: typeof name === 'string' }).click();
}

/** The row of an option on the screen that shows. */
export function row(page: Page, name: string): Locator {
	return page.locator('.row:visible').filter({ hasText: name });
}

/** Chooses options of the screen that shows, by their words. */
export async function choose(page: Page, ...names: string[]): Promise<void> {
	for (const name of names) await row(page, name).locator('input').first().check();
}

/** Goes on without answering until a heading shows. */
export async function skipTo(page: Page, wanted: string, next = 'Verder'): Promise<void> {
	for (let screen = 0; screen < 40; screen += 1) {
		const now = await heading(page);
		if (now === wanted) return;
		await tap(page, next);
		await page.waitForFunction((before) => {
			const shown = [...document.querySelectorAll('h1')].find((one) => one.offsetParent);
			return shown?.textContent !== before;
		}, now);
	}
	throw new Error(`never came to "${wanted}"`);
}

/** Sends, and waits for the receipt. */
export async function send(page: Page, name = 'Verstuur'): Promise<string> {
	await tap(page, name);
	await page.waitForURL(/\/sent\/\d{12}$/);
	return page.url().slice(-12);
}

/** Goes with the Tab key to an element, as someone without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
	for (let press = 0; press < 60; press += 1) {
		await page.keyboard.press('Tab');
		if (await target.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error('the Tab key never came there');
}
