import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from './access.ts';
import { type App, startApp } from './app.ts';
import { closePage, openBrowser, openPage, scrollsSideways } from './browser.ts';
import { choose, heading, skipTo, surveyAddress, tap } from './survey.ts';
import { enterAs } from './visitor.ts';

// The survey in a browser that runs no script; what is refused, and how.

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

async function visit(path: string, story: (page: Page) => Promise<void>, javascript = false) {
	const page = await openPage(browser, { url: app.url, device: 'small_phone', javascript });
	try {
		// The checker of accessibility needs a script of its own: then only the page's is held back.
		if (javascript) await page.route('**/workers/**', (route) => route.abort());
		await page.goto(path);
		await story(page);
	} finally {
		await closePage(page);
	}
}
const pick = (page: Page, name: string, value: string) =>
	page.locator(`[name="${name}"][value="${value}"]`).check({ force: true });

/** Posts a form as a browser without script does. */
async function post(body: string | Uint8Array<ArrayBuffer>, action = 'check', path = address) {
	const answer = await fetch(`${app.url}${path}?/${action}`, {
		method: 'POST',
		headers: {
			accept: 'text/html',
			origin: app.url,
			'content-type': 'application/x-www-form-urlencoded'
		},
		body,
		redirect: 'manual'
	});
	return { status: answer.status, page: await answer.text() };
}

describe.each([
	{
		language: 'nl',
		prefix: '',
		check: 'Kijk je antwoorden na',
		change: /Wijzig.*Waar moet/,
		send: 'Verstuur',
		thanks: 'Dank je wel. Je antwoorden zijn verstuurd.'
	},
	{
		language: 'en',
		prefix: '/en',
		check: 'Check your answers',
		change: /Change.*first/,
		send: 'Send',
		thanks: 'Thank you. Your answers have been sent.'
	}
])('without a script, in $language', ({ prefix, check, change, send, thanks }) => {
	test('someone answers, looks it over, changes an answer and sends', async () => {
		await visit(prefix + address, async (page) => {
			expect(await page.locator('#borrowed').isVisible()).toBe(false);
			await pick(page, 'D0.2', 'A25');
			await pick(page, 'D5.1.1', 'T_VERVOER');
			await pick(page, 'D5.1.2', 'T_WONEN');
			await tap(page, check);
			expect(await page.locator('.ans .rankno').allTextContents()).toEqual(['1', '2']);
			await tap(page, change);
			expect(page.url()).toContain('#D5.1');
			expect(await page.locator('[name="D5.1.1"]:checked').getAttribute('value')).toBe('T_VERVOER');
			await pick(page, 'D5.1.3', 'T_GEZOND');
			await tap(page, check);
			expect(await page.locator('.ans .rankno').count()).toBe(3);
			await tap(page, send);
			expect(page.url()).toMatch(/\/sent\/\d{12}$/);
			expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(thanks);
			expect(await page.context().cookies()).toEqual([]);
		});
	});
});

test('without a script each rule is a sentence, and every screen is accessible', async () => {
	await visit(
		address,
		async (page) => {
			expect(await page.locator('[id="step-D2.2"]').textContent()).toContain(
				'Alleen als je bij de vorige vraag twee of meer dingen koos.'
			);
			expect(await scrollsSideways(page)).toBe(false);
			await expectAccessible(page, 'long form');
			for (const help of ['GOEDKOOP', 'GRATIS', 'MEE', 'RIT', 'DICHT']) {
				await pick(page, 'D3.1', `H_${help}`);
			}
			await tap(page, 'Kijk je antwoorden na');
			expect(await page.title()).toMatch(/^Fout: /);
			expect(await page.locator('.p-summary a').getAttribute('href')).toBe('#D3.1');
			expect(await page.locator('[name="D3.1"]:checked').count()).toBe(5);
			await expectAccessible(page, 'too many');
			await page.locator('[name="D3.1"]:checked').first().uncheck({ force: true });
			await tap(page, 'Kijk je antwoorden na');
			await expectAccessible(page, 'check page of the server');
			expect(await scrollsSideways(page)).toBe(false);
		},
		true
	);
});

test('sending twice from the check page gives one receipt; other answers are another person', async () => {
	const sent = async (id: string, age: string) => {
		const answer = await fetch(`${app.url}${address}?/send`, {
			method: 'POST',
			headers: { origin: app.url, accept: 'text/html' },
			body: new URLSearchParams({ submission_id: id, survey_version: '1', 'D0.2': age }),
			redirect: 'manual'
		});
		return answer.headers.get('location');
	};
	const id = crypto.randomUUID();
	const first = await sent(id, 'A25');
	expect(first).toMatch(/\/sent\/\d{12}$/);
	expect(await sent(id, 'A25')).toBe(first);
	const other = await sent(id, 'A65');
	expect(other).toMatch(/\/sent\/\d{12}$/);
	expect(other).not.toBe(first);
});

test('under 13 ends kindly without a script too', async () => {
	const { status, page } = await post('survey_version=1&D0.2=A00&D1.1=SPORT');
	expect(status).toBe(200);
	expect(page).toContain('Vraag het aan je mama, papa of begeleider');
	expect(page).not.toContain('name="submission_id"');
});

describe('bad input gets a page in plain words, with the answers still filled in', () => {
	const kept = /value="A25"[^>]*checked/;
	test.each([
		['an option that does not exist', 'D0.2=A25&D1.1=ZZ', 400, 'Kies opnieuw.'],
		['broken UTF-8', 'D0.2=A25&D6.2=caf%ff', 400, 'Sommige tekens kwamen niet goed over.'],
		['an over-long text', `D0.2=A25&D6.2=${'a'.repeat(501)}`, 400, 'Maak je tekst korter'],
		['a 1 MB body', `D0.2=A25&D6.2=${'a'.repeat(1_000_000)}`, 400, 'Maak je tekst korter'],
		[
			'more options than allowed',
			'D0.2=A25&D3.1=H_MEE&D3.1=H_RIT&D3.1=H_UUR&D3.1=H_DICHT&D3.1=H_GRATIS',
			400,
			'Kies er hoogstens 4'
		],
		['an old version', 'D0.2=A25&survey_version=0', 409, 'De vragen zijn veranderd.']
	])('%s', async (_what, body, status, words) => {
		const version = body.includes('survey_version') ? '' : '&survey_version=1';
		for (const action of ['check', 'send']) {
			const answer = await post(body + version, action);
			expect(answer.status).toBe(action === 'send' ? 400 : status);
			expect(answer.page).toContain(words);
			expect(answer.page).toMatch(kept);
		}
	});

	test('a body of more than 2 MB', async () => {
		const { status, page } = await post(`D6.2=${'a'.repeat(3_000_000)}`);
		expect(status).toBe(413);
		expect(page).toContain('Je tekst is veel te lang');
	});

	test('an unknown code, with a place to type another', async () => {
		await visit('/s/999999', async (page) => {
			expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
				'Deze code kennen we niet'
			);
			await page.getByRole('textbox').fill(` ${address.slice(3, 6)} ${address.slice(6)} `);
			await tap(page, 'Verder');
			expect(new URL(page.url()).pathname).toBe(address);
		});
		await visit('/s/999999', (page) => expectAccessible(page, 'unknown code'), true);
	});
});

test('whoever holds the receipt has the answers erased', async () => {
	const answer = await fetch(`${app.url}${address}?/send`, {
		method: 'POST',
		headers: { origin: app.url, accept: 'text/html' },
		body: new URLSearchParams({ submission_id: crypto.randomUUID(), 'D0.2': 'A25' }),
		redirect: 'manual'
	});
	const receipt = (answer.headers.get('location') ?? '').slice(-12);
	await visit(
		'/withdraw',
		async (page) => {
			await expectAccessible(page, 'withdraw');
			await page.getByRole('textbox').fill('123');
			await tap(page, 'Verder');
			expect(await page.title()).toMatch(/^Fout: /);
			await expectAccessible(page, 'no code');
			await page.getByRole('textbox').fill(receipt.replace(/(...)/g, '$1 '));
			await tap(page, 'Verder');
			await expectAccessible(page, 'sure');
			await tap(page, 'Ja, wis mijn antwoorden');
			expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
				'Je antwoorden zijn gewist'
			);
			await expectAccessible(page, 'erased');
			await page.goto('/withdraw');
			await page.getByRole('textbox').fill(receipt);
			await tap(page, 'Verder');
			await tap(page, 'Ja, wis mijn antwoorden');
			expect(await page.locator('.p-summary').textContent()).toContain('Deze code kennen we niet.');
		},
		true
	);
});

test('a form whose id is none is sent all the same', async () => {
	const { status } = await post('D0.2=A25&survey_version=1&submission_id=%00', 'send');
	expect(status).toBe(303);
});

test('guessing receipts is slowed down', async () => {
	const guess = async () => {
		const { status } = await post('receipt=000000000000', 'erase', '/withdraw');
		return status;
	};
	const first = await Promise.all(Array.from({ length: 20 }, guess));
	expect(new Set(first)).toEqual(new Set([404]));
	for (let batch = 0; batch < 9; batch += 1) {
		await Promise.all(Array.from({ length: 20 }, guess));
	}
	const { status, page } = await post('receipt=000000000000', 'erase', '/withdraw');
	expect(status).toBe(429);
	expect(page).toContain('Je probeerde te vaak.');
});

test('a round that closes while someone answers leaves the answers on the page, with and without a script', async () => {
	const writer = await openPage(browser, { url: app.url, device: 'small_phone' });
	await writer.goto(address);
	await tap(writer, 'Begin');
	await choose(writer, '25 tot 44');
	await skipTo(writer, 'Kijk je antwoorden na en verstuur');
	const facilitator = await openPage(browser, { url: app.url });
	await enterAs(facilitator, 'facilitator');
	await facilitator.goto('/rounds/2');
	await facilitator.getByText('Sluit de ronde', { exact: true }).click();
	await facilitator.getByRole('button', { name: 'Ja, sluit de ronde' }).click();
	await facilitator.getByRole('status').getByText('De ronde is gesloten.').waitFor();
	await closePage(facilitator);

	await tap(writer, 'Verstuur');
	await writer.locator('#trouble').getByText('Je antwoorden zijn niet verstuurd.').waitFor();
	expect(await heading(writer)).toBe('Kijk je antwoorden na en verstuur');
	expect(await writer.locator('#review').textContent()).toContain('25 tot 44');
	await expectAccessible(writer, 'closed meanwhile');
	await closePage(writer);

	const body = 'survey_version=1&D0.2=A25&D5.1.1=T_VERVOER&D6.2=een+bus+na+zes+uur';
	for (const action of ['check', 'send', 'change']) {
		const { status, page } = await post(body, action);
		expect(status, action).toBe(410);
		expect(page).toContain('<title>Deze bevraging is gesloten');
		expect(page).toContain('Je antwoorden zijn niet verstuurd.');
		for (const kept of ['25 tot 44', 'Vervoer', 'een bus na zes uur']) {
			expect(page).toContain(kept);
		}
		expect(page).not.toMatch(/formaction|name="submission_id"/);
	}
	expect((await post(body, 'check', `/en${address}`)).page).toContain(
		'Your answers have not been sent.'
	);
	await visit(address, async (page) => {
		expect(await heading(page)).toBe('Deze bevraging is gesloten');
	});
});
