import type { Browser, Page } from 'playwright-core';
import type { App } from './app.ts';
import { type Device, openPage } from './browser.ts';
import { mailedCode, pageOf } from './staff.ts';

/** The municipalities of the demo that have no head yet, by name and by name in addresses. */
export const headless: readonly { name: string; slug: string }[] = [
	...['Bocholt', 'Bree', 'Hamont-Achel', 'Lommel'],
	...['Meeuwen-Gruitrode', 'Neerpelt', 'Overpelt']
].map((name) => ({ name, slug: name.toLowerCase() }));

/** Adds a head of a municipality on the page of people, and gives the address that was entered. */
export async function addHead(coordinator: Page, municipality: string): Promise<string> {
	const email = `${municipality.toLowerCase()}@ocmw.example`;
	await coordinator.goto('/people');
	await coordinator.getByLabel('Naam').fill(`Diensthoofd ${municipality}`);
	await coordinator.getByLabel('E-mailadres').fill(email);
	await coordinator.getByLabel('Diensthoofd').check();
	await coordinator.getByLabel(municipality, { exact: true }).check();
	await coordinator.getByRole('button', { name: 'Voeg iemand toe' }).click();
	await coordinator.getByText('De persoon is toegevoegd').waitFor();
	return email;
}

/** A page of someone who was added and has no password: gets in by the code that is mailed. */
export async function enterByCode(
	browser: Browser,
	app: App,
	email: string,
	options: { device?: Device; javascript?: boolean } = {}
): Promise<Page> {
	const page = await openPage(browser, { ...options, url: app.url });
	await page.goto('/account');
	await page.getByLabel('E-mailadres').fill(email);
	await page.getByRole('button', { name: 'Stuur mij een code' }).click();
	await page.waitForURL('**/sign-in/code*');
	await page.getByLabel('Code').fill(await mailedCode(app, email));
	await page.getByRole('button', { name: 'Meld aan' }).click();
	await page.waitForURL('**/account');
	return page;
}

/** A head, and the municipality that it is of. */
export type Head = { name: string; slug: string; page: Page };

/**
 * The nine heads of the demo's municipalities, by name: two are there, the coordinator adds the others.
 * Only Peer's works with JavaScript.
 */
export async function nineHeads(browser: Browser, app: App, coordinator: Page): Promise<Head[]> {
	const heads: Head[] = [
		{ name: 'Peer', slug: 'peer', page: await pageOf(browser, app, 'head-peer') },
		{
			name: 'Hechtel-Eksel',
			slug: 'hechtel-eksel',
			page: await pageOf(browser, app, 'head', { javascript: false })
		}
	];
	for (const place of headless) {
		const email = await addHead(coordinator, place.name);
		heads.push({ ...place, page: await enterByCode(browser, app, email, { javascript: false }) });
	}
	return heads;
}
