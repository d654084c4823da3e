import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './access.ts';
import { type App, startApp } from './app.ts';
import { closePage, listenForFaults, openBrowser, openPage, scrollsSideways } from './browser.ts';
import { choose, heading, row, send, skipTo, surveyAddress, tabTo, tap } from './survey.ts';

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

/** Opens the survey on a small phone, hands it to the story, and closes it. */
async function visit(story: (page: Page) => Promise<void>, path = address) {
	const page = await openPage(browser, { url: app.url, device: 'small_phone' });
	const faults = listenForFaults(page);
	try {
		await page.goto(path);
		await story(page);
		expect(faults).toEqual([]);
	} finally {
		await closePage(page);
	}
}

test('someone answers on a 320 px phone, and every screen is accessible and fits', async () => {
	await visit(async (page) => {
		const look = async (state: string) => {
			expect(await scrollsSideways(page), state).toBe(false);
			await expectAccessible(page, state);
		};
		expect(await page.locator('main').textContent()).toMatch(
			/Welzijnsregio Noord-Limburg, het OCMW van Peer en Arktos/
		);
		await look('welcome');
		await tap(page, 'Begin');
		const seen: string[] = [];
		for (let screen = 0; screen < 30 && !page.url().endsWith('#check'); screen += 1) {
			const code = new URL(page.url()).hash.slice(1);
			seen.push(code);
			expect(await page.title()).toBe(`${await heading(page)} · VIPSA`);
			expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
			if (code === 'D1.1') await choose(page, 'Vrienden of familie gezien', 'Naar de bib');
			if (code === 'D2.1') await choose(page, 'Het kost te veel', 'Ik geraak er niet');
			if (code === 'D2.2') {
				expect(await page.locator('.row:visible').count()).toBe(3);
				await choose(page, 'Ik geraak er niet');
			}
			if (code === 'D5.1') await choose(page, 'Vervoer', 'Wonen', 'Nederlands oefenen');
			if (code === 'D6.2') await page.getByRole('textbox').fill('Meer bussen, graag.');
			await look(code);
			await tap(page, 'Verder');
		}
		expect(seen).toContain('D2.2');
		expect(seen).not.toContain('D0.1');
		expect(await heading(page)).toBe('Kijk je antwoorden na en verstuur');
		const review = (await page.locator('#review').textContent()) ?? '';
		expect(review).toContain('1Vervoer2Wonen3Nederlands oefenen');
		expect(review).toContain('Meer bussen, graag.');
		await look('check');
		const receipt = await send(page);
		expect(await page.locator('.code').textContent()).toMatch(/\d{3} \d{3} \d{3} \d{3}/);
		expect((await page.locator('.code').textContent())?.replace(/\D/g, '')).toBe(receipt);
		expect(await page.getByRole('button', { name: /Laat 40 mensen antwoorden/ }).count()).toBe(1);
		await look('receipt');
		expect(await page.context().cookies()).toEqual([]);
	});
});

test('someone answers with the keyboard alone, also the order of the top three', async () => {
	await visit(async (page) => {
		const press = async (name: string) => {
			await tabTo(page, page.getByRole('button', { name, exact: true }));
			await page.keyboard.press('Enter');
		};
		await press('Begin');
		await tabTo(
			page,
			row(page, '13 tot 17').locator('input').or(page.locator('[id="D0.2"]')).first()
		);
		await page.keyboard.press('ArrowDown');
		expect(await page.locator('[name="D0.2"]:checked').count()).toBe(1);
		while (!page.url().endsWith('#D5.1')) await press('Verder');
		for (const theme of ['Wonen', 'Vervoer', 'Gezondheid']) {
			await tabTo(page, page.getByRole('checkbox', { name: theme, exact: true }));
			await page.keyboard.press('Space');
		}
		const vervoer = page.getByRole('checkbox', { name: 'Vervoer, plaats 2 van 3' });
		expect(await vervoer.count()).toBe(1);
		await tabTo(page, page.getByRole('button', { name: 'Vervoer hoger' }));
		await page.keyboard.press('Enter');
		expect(await page.getByRole('checkbox', { name: 'Vervoer, plaats 1 van 3' }).count()).toBe(1);
		expect(await page.getByRole('button', { name: 'Vervoer hoger' }).isDisabled()).toBe(true);
		expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
			'Vervoer lager'
		);
		while (!page.url().endsWith('#check')) await press('Verder');
		await press('Verstuur');
		await page.waitForURL(/\/sent\/\d{12}$/);
	});
});

test('a change from the check page leads straight back to it', async () => {
	await visit(async (page) => {
		await tap(page, 'Begin');
		await skipTo(page, 'Kijk je antwoorden na en verstuur');
		await tap(page, /^Wijzig.*Wil je meer meedoen/);
		await choose(page, 'Een beetje meer');
		await tap(page, 'Verder');
		expect(await heading(page)).toBe('Kijk je antwoorden na en verstuur');
		expect(await page.locator('#review').textContent()).toContain('Een beetje meer');
	});
});

test('the back button of the browser shows the question as it was left', async () => {
	await visit(async (page) => {
		await tap(page, 'Begin');
		await choose(page, '18 tot 24');
		await tap(page, 'Verder');
		await page.goBack();
		expect(await heading(page)).toBe('Hoe oud ben je?');
		expect(await row(page, '18 tot 24').locator('input').isChecked()).toBe(true);
		await page.goForward();
		expect(await heading(page)).not.toBe('Hoe oud ben je?');
	});
});

test('a fifth help is refused in words, and "weet ik niet" takes the others away', async () => {
	await visit(async (page) => {
		await tap(page, 'Begin');
		await skipTo(page, 'Wat maakt meedoen makkelijker voor jou?');
		const helps = ['Het kost minder', 'Het is gratis', 'Het is dichtbij', 'Er is opvang'];
		await choose(page, ...helps);
		await row(page, 'Een ander uur').click();
		expect(await page.getByRole('alert').textContent()).toBe(
			'Je koos er al 4. Haal er eerst één weg.'
		);
		await expectAccessible(page, 'a fifth help');
		const chosen = page.locator('[name="D3.1"]:checked');
		expect(await chosen.count()).toBe(4);
		await choose(page, 'Weet ik niet');
		expect(await chosen.count()).toBe(1);
	});
});

test('a text that is too long leads to it, and the title says so', async () => {
	await visit(async (page) => {
		await tap(page, 'Begin');
		await skipTo(page, 'Wil je ons nog iets vertellen?');
		await page.getByRole('textbox').fill('a'.repeat(501));
		await tap(page, 'Verder');
		expect(await page.title()).toMatch(/^Fout: /);
		expect(await page.evaluate(() => document.activeElement?.className)).toBe('p-summary');
		await expectAccessible(page, 'error summary');
		await page.locator('.p-summary a').click();
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('D6.2');
		await page.getByRole('textbox').fill('kort');
		await tap(page, 'Verder');
		expect(await page.locator('.p-summary').count()).toBe(0);
	});
});

test('another language keeps the answers, and English is English throughout', async () => {
	await visit(async (page) => {
		await tap(page, 'Begin');
		await choose(page, '25 tot 44');
		await page.locator('.lang summary').click();
		await expectAccessible(page, 'languages');
		await page.getByRole('link', { name: 'English' }).click();
		await page.waitForURL(/\/en\/s\//);
		expect(await heading(page)).toBe('How old are you?');
		expect(await row(page, '25 to 44').locator('input').isChecked()).toBe(true);
		await skipTo(page, 'Check your answers and send', 'Continue');
		await expectAccessible(page, 'check in English');
		await send(page, 'Send');
		expect(await heading(page)).toBe('Thank you. Your answers have been sent.');
		expect(await page.getAttribute('html', 'lang')).toBe('en');
	});
});

test('a card may name the language behind its code', async () => {
	await visit(async (page) => {
		expect(new URL(page.url()).pathname).toBe(`/en${address}`);
	}, `${address}/en`);
});

test('under 13 ends kindly: nothing is posted and nothing stays on the phone', async () => {
	await visit(async (page) => {
		const posts: string[] = [];
		page.on('request', (request) => {
			if (request.method() === 'POST') posts.push(request.url());
		});
		await tap(page, 'Begin');
		await choose(page, 'Jonger dan 13');
		await tap(page, 'Verder');
		expect(await heading(page)).toBe('Vraag het aan je mama, papa of begeleider');
		await expectAccessible(page, 'under 13');
		expect(posts).toEqual([]);
		expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
	});
});

test('a device with a voice reads aloud sentence by sentence; another says whom to ask', async () => {
	await visit(async (page) => {
		await page.getByText('Vraag de begeleider om het voor te lezen.').first().waitFor();
		expect(await page.getByRole('button', { name: 'Lees voor' }).count()).toBe(0);
		await page.addInitScript(() => {
			const said: string[] = [];
			Object.assign(window, { said });
			const voice = { lang: 'nl-BE', localService: true };
			Object.assign(speechSynthesis, { getVoices: () => [voice] });
			speechSynthesis.speak = (sentence) => void said.push(sentence.text);
			Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { set() {} });
		});
		await page.goto(address);
		await tap(page, 'Begin');
		await tap(page, 'Lees voor');
		const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
		expect(said[0]).toContain('Om te beginnen');
		expect(said).toContain('Hoe oud ben je?');
		expect(said).toContain('65 of ouder');
	});
});
