import { beforeAll, describe, expect, test } from 'vitest';
import { type SharedApp, sharedApp } from './app.ts';

/** The nine municipalities of 2017, by their names in addresses. */
const shown = ['lommel', 'overpelt', 'neerpelt', 'hechtel-eksel', 'peer', 'bocholt', 'bree'];

let app: SharedApp;

beforeAll(async () => {
	app = sharedApp('demo');
});

/** The words of a page as the server sends it, in one line. */
async function wordsOf(path: string): Promise<string> {
	const response = await fetch(app.url + path);
	expect(response.status).toBe(200);
	const html = await response.text();
	const [, main = ''] = html.match(/<main[^>]*>(.*)<\/main>/s) ?? [];
	return main
		.replace(/<(script|style)[^>]*>.*?<\/\1>/gs, ' ')
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ');
}

/** The rows of the table that a page offers: points between here and the region, and the words. */
async function tableOf(name: string) {
	const response = await fetch(`${app.url}/municipality/${name}/priorities.csv`);
	const [names = [], ...rows] = (await response.text())
		.split(/\r?\n/)
		.map((line) => line.split(';'));
	return rows
		.filter((row) => row.length === names.length)
		.map((row) => {
			const read = (name: string) => row[names.indexOf(name)] ?? '';
			return {
				difference: Math.abs(parseInt(row[1] ?? '') - parseInt(read('Regio'))),
				band: read('Bij de eerste drie'),
				compared: read('Tegenover de rest van de regio')
			};
		});
}

describe('what the demo was made to show is on its screens', () => {
	test('an order that is clear', async () => {
		const words = await wordsOf('/municipality/lommel');
		expect(words).toContain('Die drie staan zeker voorop');
		expect(words).not.toContain('Misschien bij de eerste drie');
	});

	test('two themes that are sure, and a third that may be one of several', async () => {
		const rows = await tableOf('peer');
		expect(rows.filter(({ band }) => band.startsWith('Zeker'))).toHaveLength(2);
		expect(rows.filter(({ band }) => band.startsWith('Misschien')).length).toBeGreaterThan(1);
		expect(await wordsOf('/municipality/peer')).toMatch(/noemen mensen vervoer en wonen/);
	});

	test('one theme that is sure', async () => {
		const sure = (await tableOf('neerpelt')).filter(({ band }) => band.startsWith('Zeker'));
		expect(sure).toHaveLength(1);
		expect(await wordsOf('/municipality/neerpelt')).toContain('Wat daarna komt, is niet zeker');
	});

	test('an order that cannot be told', async () => {
		const words = await wordsOf('/municipality/hechtel-eksel');
		expect(words).toContain('Volgorde niet te zeggen');
		expect(words).not.toMatch(/plaats \d/);
	});

	test('a municipality where too few people answered', async () => {
		const words = await wordsOf('/municipality/meeuwen-gruitrode');
		expect(words).toContain('antwoordden te weinig mensen om cijfers te tonen');
		expect(words).toContain('niet dat van Meeuwen-Gruitrode');
	});

	test('a municipality that is hidden only to protect another', async () => {
		const words = await wordsOf('/municipality/hamont-achel');
		expect(words).toContain('anders kan iemand die van een andere gemeente berekenen');
	});

	test('organisations that are too few to show, in two municipalities', async () => {
		const tooFew = [];
		for (const name of [...shown, 'meeuwen-gruitrode', 'hamont-achel']) {
			const words = await wordsOf(`/municipality/${name}`);
			if (words.includes('Organisaties: te weinig om te tonen')) tooFew.push(name);
		}
		// A third may be hidden so that no two organisations can work these out.
		expect(tooFew).toEqual(expect.arrayContaining(['hechtel-eksel', 'meeuwen-gruitrode']));
		expect(tooFew.length).toBeLessThanOrEqual(3);
	});

	test('organisations that differ from people in work and transport', async () => {
		const words = await wordsOf('/region');
		expect(words).toMatch(/Organisaties noemen [^.]*werk en opleiding/);
		expect(words).toMatch(/mensen [^.]*vervoer/);
	});

	test.each(shown)('%s stands apart from the region on one to three themes', async (name) => {
		const far = (await tableOf(name)).filter(({ difference }) => difference >= 15);
		expect(far.length).toBeGreaterThanOrEqual(1);
		expect(far.length).toBeLessThanOrEqual(3);
		expect(far.some(({ compared }) => compared.startsWith('duidelijk'))).toBe(true);
	});

	test('every page with figures says that they are fictional', async () => {
		for (const path of ['/', '/region', ...shown.map((name) => `/municipality/${name}`)]) {
			expect(await wordsOf(path)).toContain('Fictieve gegevens');
		}
	});
});
