import type { Page } from 'playwright-core';

/** Who of the demo's staff looks. */
export type Seat = 'facilitator' | 'head-peer' | 'head' | 'coordinator' | 'observer';

/** Signs in by the demo's own door, and waits for the page that this person starts on. */
export async function enterAs(page: Page, who: Seat): Promise<void> {
	await page.goto('/');
	await page.evaluate((seat) => {
		const door = document.querySelector<HTMLButtonElement>('form[action$="/demo/sign-in"] button');
		if (!door) throw new Error('there is no door');
		door.value = seat;
		door.click();
	}, who);
	await page.waitForURL((url) => url.pathname !== '/' && !url.pathname.startsWith('/demo'));
}

/** The text of what a selector finds, each with its white space made single. */
export async function textsOf(page: Page, selector: string): Promise<string[]> {
	const texts = await page.locator(selector).allTextContents();
	return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim());
}
