import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { App } from './app.ts';
import { cookiesIn, cookiesOf, mailedCode, pageOf, pageWith, post } from './staff.ts';

/** The municipalities of the demo that have no head yet, by name in addresses and by NIS code. */
const headless = {
	Bocholt: '72003',
	Bree: '72004',
	'Hamont-Achel': '72037',
	Lommel: '72020',
	'Meeuwen-Gruitrode': '72040',
	Neerpelt: '72025',
	Overpelt: '72029'
};

/** A head, and the municipality that it is of. */
export type Head = { name: string; slug: string; page: Page };

/**
 * The nine heads of the demo's municipalities, by name: two are there, the coordinator adds the
 * others, who come in by the code that is mailed. That is posted, as another journey walks through
 * its pages. Only Peer's works with JavaScript; Hechtel-Eksel's and Bree's work on a phone.
 */
export async function nineHeads(browser: Browser, app: App): Promise<Head[]> {
	const plain = { javascript: false };
	const heads: Head[] = [
		{ name: 'Peer', slug: 'peer', page: await pageOf(browser, app, 'head-peer') },
		{
			name: 'Hechtel-Eksel',
			slug: 'hechtel-eksel',
			page: await pageOf(browser, app, 'head', { ...plain, device: 'phone' })
		}
	];
	const coordinator = await cookiesOf(app, 'coordinator');
	for (const [name, nis] of Object.entries(headless)) {
		const slug = name.toLowerCase();
		const email = `${slug}@ocmw.example`;
		const person = { name: `Diensthoofd ${name}`, email, role: 'head', municipalities: nis };
		expect((await post(app, '/people?/add', person, coordinator)).status).toBe(303);
		const cookies = await enterByCode(app, email);
		const device = name === 'Bree' ? 'small_phone' : 'desktop';
		heads.push({ name, slug, page: await pageWith(browser, app, cookies, { ...plain, device }) });
	}
	return heads;
}

/** The cookies of someone who was added and has no password: asks for a code, and sends it back. */
async function enterByCode(app: App, email: string): Promise<string[]> {
	const asked = await post(app, '/sign-in?/code', { email });
	const code = await mailedCode(app, email);
	const entered = await post(app, '/sign-in/code', { code }, cookiesIn(asked));
	expect(entered.status).toBe(303);
	return cookiesIn(entered).filter((cookie) => !cookie.endsWith('='));
}
