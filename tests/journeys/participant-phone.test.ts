import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './access.ts';
import { type App, startApp } from './app.ts';
import { closePage, openBrowser, openPage, openSecondPage } from './browser.ts';
import { choose, heading, row, send, skipTo, surveyAddress, tap } from './survey.ts';

// What stays on a phone, for whom, and for how long.

const check = 'Kijk je antwoorden na en verstuur';
let app: App;
let browser: Browser;
let address: string;

beforeAll(async () => {
	[app, browser] = await Promise.all([startApp(), openBrowser()]);
	address = await surveyAddress(app.url, 'person');
});
afterAll(async () => {
	await browser.close();
	await app.stop();
});

async function visit(story: (page: Page) => Promise<void>) {
	const page = await openPage(browser, { url: app.url, device: 'phone' });
	try {
		await page.goto(address);
		await story(page);
	} finally {
		await closePage(page);
	}
}

/** What the phone keeps: the names in both of its stores. */
const kept = (page: Page) =>
	page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]);
const ageOf = (page: Page) => page.locator('[name="D0.2"]:checked').count();

test('who stops comes back the next day and goes on where it was', async () => {
	await visit(async (page) => {
		await page.clock.install({ time: new Date('2026-05-04T10:00:00') });
		await page.goto(address);
		await tap(page, 'Begin');
		await choose(page, '45 tot 64');
		await tap(page, 'Verder');
		expect(await page.getByRole('status').first().textContent()).toContain(
			'Bewaard op dit toestel.'
		);
		const next = await openSecondPage(page);
		await page.close();
		await next.clock.install({ time: new Date('2026-05-05T19:00:00') });
		await next.goto(address);
		expect(await heading(next)).toBe('Wil je verdergaan?');
		await expectAccessible(next, 'go on');
		await tap(next, 'Ga verder');
		expect(await heading(next)).toBe('Vul je dit alleen in of met hulp?');
		expect(await ageOf(next)).toBe(1);
	});
});

test('near the end the part of the survey keeps its name, and says that it is nearly done', async () => {
	await visit(async (page) => {
		await tap(page, 'Begin');
		const part = page.locator('.p-part:visible');
		expect(await part.textContent()).toBe('Om te beginnen');
		await skipTo(page, 'Met wie woon je?');
		expect(await part.textContent()).toBe('Over jou · bijna klaar');
		await tap(page, 'Terug');
		expect(await part.textContent()).toBe('Over jou · bijna klaar');
	});
});

test('after seven days the draft is gone', async () => {
	await visit(async (page) => {
		await tap(page, 'Begin');
		await choose(page, '45 tot 64');
		const late = await openSecondPage(page);
		await late.clock.install({ time: new Date(Date.now() + 8 * 24 * 3600 * 1000) });
		await late.goto(address);
		expect(await heading(late)).toBe('Meedoen in jouw gemeente');
		expect(await kept(late)).toEqual([[], []]);
	});
});

test('a second person on the same phone starts afresh and sees nothing of the first', async () => {
	await visit(async (page) => {
		await tap(page, 'Begin');
		await choose(page, '18 tot 24');
		const second = await openSecondPage(page);
		await second.goto(address);
		expect(await second.locator('main').innerText()).not.toContain('18 tot 24');
		await tap(second, 'Begin opnieuw');
		expect(await ageOf(second)).toBe(0);
		await tap(second, 'Begin');
		await choose(second, '65 of ouder');
		await skipTo(second, check);
		const first = await send(second);
		expect(await kept(second)).toEqual([[], []]);
		await second.goto(address);
		await tap(second, 'Begin');
		expect(await ageOf(second)).toBe(0);
		await skipTo(second, check);
		expect(await send(second)).not.toBe(first);
	});
});

test('after sending, the back button shows no answers', async () => {
	await visit(async (page) => {
		await tap(page, 'Begin');
		await choose(page, '18 tot 24');
		await skipTo(page, check);
		await send(page);
		await page.goBack();
		await page.waitForLoadState();
		expect(await page.locator('input:checked').count()).toBe(0);
		expect(await heading(page)).toBe('Meedoen in jouw gemeente');
	});
});

test('on a borrowed phone nothing outlives the page', async () => {
	await visit(async (page) => {
		await choose(page, 'Dit is niet mijn toestel');
		await tap(page, 'Begin');
		await choose(page, '18 tot 24');
		expect(await page.getByRole('status').first().textContent()).toContain(
			'Niet bewaard als je deze pagina sluit.'
		);
		expect(await page.locator('#saved .ico').isVisible()).toBe(false);
		expect((await kept(page))[0]).toEqual([]);
		const other = await openSecondPage(page);
		await other.goto(address);
		expect(await heading(other)).toBe('Meedoen in jouw gemeente');
		await skipTo(page, check);
		await page.context().setOffline(true);
		await tap(page, 'Verstuur');
		const trouble = page.locator('#trouble');
		await trouble.getByText('Geen internet.').waitFor();
		expect((await kept(page))[0]).toEqual([]);
		await page.context().setOffline(false);
		await send(page, 'Nu versturen');
		expect(await kept(page)).toEqual([[], []]);
	});
});

test('"Wis alles" takes the draft away at once', async () => {
	await visit(async (page) => {
		await tap(page, 'Begin');
		await choose(page, '18 tot 24');
		await tap(page, 'Wis alles');
		expect(await kept(page)).toEqual([[], []]);
		expect(await heading(page)).toBe('Meedoen in jouw gemeente');
		expect(await ageOf(page)).toBe(0);
	});
});

test('without internet the answers wait on the own phone and go by themselves later', async () => {
	await visit(async (page) => {
		await tap(page, 'Begin');
		await choose(page, '25 tot 44');
		await skipTo(page, check);
		await page.context().setOffline(true);
		await tap(page, 'Verstuur');
		await page
			.locator('#trouble')
			.getByText('Geen internet. Je antwoorden zijn bewaard.')
			.waitFor();
		await expectAccessible(page, 'no internet');
		await page.context().setOffline(false);
		await page.waitForURL(/\/sent\/\d{12}$/, { timeout: 40_000 });
		expect(await kept(page)).toEqual([[], []]);
	});
});

test('answers that wait are sent when the page is opened again', async () => {
	await visit(async (page) => {
		await tap(page, 'Begin');
		await choose(page, '25 tot 44');
		await skipTo(page, check);
		await page.context().setOffline(true);
		await tap(page, 'Verstuur');
		await page.locator('#trouble').getByText('Geen internet.').waitFor();
		const again = await openSecondPage(page);
		await page.close();
		await again.context().setOffline(false);
		await again.goto(address);
		await again.waitForURL(/\/sent\/\d{12}$/);
	});
});

test('an answer that got lost on the way back is stored once, with one receipt', async () => {
	await visit(async (page) => {
		await tap(page, 'Begin');
		await choose(page, '25 tot 44');
		await skipTo(page, check);
		const receipts: string[] = [];
		await page.route('**/send', async (route) => {
			const answer = await route.fetch();
			receipts.push(await answer.text());
			if (receipts.length === 1) await route.abort();
			else await route.fulfill({ response: answer });
		});
		await tap(page, 'Verstuur');
		await page.waitForURL(/\/sent\/\d{12}$/, { timeout: 40_000 });
		expect(receipts).toHaveLength(2);
		expect(receipts[0]).toBe(receipts[1]);
	});
});

test('the same id with other answers is told as sent before, with a fresh form', async () => {
	await visit(async (page) => {
		await tap(page, 'Begin');
		await choose(page, '25 tot 44');
		await page.evaluate(async () => {
			const [key = ''] = Object.keys(localStorage);
			const draft = JSON.parse(localStorage.getItem(key) ?? '{}') as { id: string };
			const body = new URLSearchParams({
				submission_id: draft.id,
				survey_version: '1',
				'D0.2': 'A65'
			});
			await fetch(`${location.pathname}/send`, { method: 'POST', body });
		});
		await skipTo(page, check);
		await tap(page, 'Verstuur');
		await page.getByText('Deze antwoorden zijn al verstuurd.').waitFor();
		await expectAccessible(page, 'sent before');
		expect(await kept(page)).toEqual([[], []]);
		await tap(page, 'Begin');
		expect(await row(page, '25 tot 44').locator('input').isChecked()).toBe(false);
		await skipTo(page, check);
		await send(page);
	});
});

test('an old version of the survey keeps what still fits and says so', async () => {
	await visit(async (page) => {
		await tap(page, 'Begin');
		await choose(page, '25 tot 44');
		await page.locator('[name=survey_version]').evaluate((field: HTMLInputElement) => {
			field.value = '0';
		});
		await skipTo(page, check);
		await tap(page, /^Wijzig.*Hoe oud/);
		await choose(page, '45 tot 64');
		await tap(page, 'Verder');
		await tap(page, 'Verstuur');
		await page.getByText('De vragen zijn veranderd.').waitFor();
		expect(await page.locator('#review').textContent()).toContain('45 tot 64');
		await send(page);
	});
});
