import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { releaseFileSchema } from '#lib/release/release-file.ts';
import { expectAccessible } from './access.ts';
import { sharedApp } from './app.ts';
import { closePage, openBrowser } from './browser.ts';
import { pageOf, type Who } from './staff.ts';
import { textsOf } from './visitor.ts';

let browser: Browser;

beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(async () => {
	await browser.close();
});

/** A page of someone of the demo, or of the demo whose second round is closed. */
async function visit(start: 'demo' | 'closed', who: Who, story: (page: Page) => Promise<void>) {
	const page = await pageOf(browser, sharedApp(start), who);
	try {
		await story(page);
	} finally {
		await closePage(page);
	}
}

const mode = 'section[aria-labelledby="mode"]';
const said = async (page: Page) => (await textsOf(page, `${mode} .find-more`))[0];
const effectIn = async (number: number) => {
	const answer = await fetch(`${sharedApp('closed').url}/releases/${number}.json`);
	return releaseFileSchema.parse(await answer.json()).release.mode_effect;
};
const differs =
	'In de hele regio noemen mensen die hulp kregen computer en smartphone duidelijk vaker dan wie alleen invulde.';

test('a head reads whether people who had help answer otherwise than those who had none', async () => {
	await visit('demo', 'head-peer', async (page) => {
		await page.goto('/municipality/peer');
		const views = page.locator('nav.views');
		await views.getByRole('link', { name: 'Wie antwoordde', exact: true }).click();
		await page.waitForURL('**/municipality/peer/coverage');
		// Peer alone would tell too little: it is said of the region, also on the page of Peer.
		expect(await said(page)).toBe(differs);
		expect((await textsOf(page, `${mode} li .what`)).length).toBeGreaterThanOrEqual(2);
		await page.goto('/region/coverage');
		expect(await said(page)).toBe(differs);
		await page.locator(mode).getByText('Hoe zeker is dit?').click();
		await expectAccessible(page, 'whether help makes a difference');
	});
	expect(await effectIn(2)).toEqual([{ option_code: 'T_DIGI', helped: 'more' }]);
});

test('a facilitator reads it of a round when it is closed, and is told why not before', async () => {
	await visit('closed', 'facilitator', async (page) => {
		await page.goto('/region/coverage?release=3');
		expect(await said(page)).toMatch(/^Of hulp verschil maakt, kunnen we niet zeggen/);
		expect(await effectIn(3)).toBeNull();
		await page.goto('/region/coverage?release=4');
		expect(await said(page)).toBe(differs);
		expect(await effectIn(4)).toEqual(await effectIn(2));
	});
});
