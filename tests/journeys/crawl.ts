import papaparse from 'papaparse';
import { rowsOfSheet, unzipped } from '#lib/ui/workbook.fixture.ts';
import type { SharedApp } from './app.ts';

/** What the server answered at one address: a page with the data it is drawn from, or a file. */
export type Answer = {
	path: string;
	type: string;
	/** Of a page: its words; of a file: its text, of a workbook the text of all its parts. */
	text: string;
	/** What a program finds in it: the data of a page, or a JSON file. */
	data: unknown[];
	/** Of a table as a file its rows, of a workbook those of its first sheet; else none. */
	rows: string[][];
};

/**
 * Everything that one reader comes to by following addresses, from the first page on.
 * @param most stops after so many addresses
 */
export async function crawl(
	app: SharedApp,
	cookie: string,
	from: string[],
	most: number
): Promise<Answer[]> {
	const waiting = [...from];
	const seen = new Set(waiting);
	const answers: Answer[] = [];
	for (
		let path = waiting.shift();
		path !== undefined && answers.length < most;
		path = waiting.shift()
	) {
		const answer = await fetch(app.url + path, { headers: { cookie }, redirect: 'manual' });
		const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
		const bytes = Buffer.from(await answer.arrayBuffer());
		if (answer.status !== 200) continue;
		const book = type.includes('spreadsheet') ? unzipped(bytes) : null;
		const text = book ? [...book.values()].join('\n') : bytes.toString('utf8');
		const rows = book ? rowsOfSheet(book) : type === 'text/csv' ? rowsOfText(text) : [];
		const data: unknown[] = [];
		if (type === 'application/json') data.push(JSON.parse(text));
		if (type === 'text/html') {
			data.push(...(await dataOf(app, path, cookie)));
			for (const next of addressesIn(text, path)) {
				if (seen.has(next)) continue;
				seen.add(next);
				// Files are few among many ways to look at the same page.
				if (/\.\w+$/.test(next)) waiting.unshift(next);
				else waiting.push(next);
			}
		}
		answers.push({ path, type, text: type === 'text/html' ? wordsOf(text) : text, data, rows });
	}
	return answers;
}

function rowsOfText(text: string): string[][] {
	return papaparse.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ';' }).data;
}

/** What the server hands to the browser for a page, as objects. */
async function dataOf(app: SharedApp, path: string, cookie: string): Promise<unknown[]> {
	const url = new URL(path, app.url);
	url.pathname = `${url.pathname.replace(/\/$/, '')}/__data.json`;
	const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' });
	if (answer.status !== 200) return [];
	// What is promised comes in lines of its own after the first.
	const lines = (await answer.text()).split('\n').filter((line) => line !== '');
	return lines.flatMap((line) => {
		const { nodes, data } = JSON.parse(line) as {
			nodes?: { data?: unknown[] }[];
			data?: unknown[];
		};
		const lists = nodes?.map((node) => node?.data) ?? [data];
		return lists.filter((list) => Array.isArray(list)).map((list) => unflattened(list));
	});
}

/** Values that name each other by their place in a list, as SvelteKit sends them, put together again. */
function unflattened(list: unknown[]): unknown {
	const made = new Map<number, unknown>();
	const valueAt = (at: number): unknown => {
		if (made.has(at)) return made.get(at);
		const raw = at < 0 ? undefined : list[at];
		if (typeof raw !== 'object' || raw === null) return raw;
		const value: Record<string, unknown> | unknown[] = Array.isArray(raw) ? [] : {};
		made.set(at, value);
		for (const [key, to] of Object.entries(raw))
			if (typeof to === 'number') Object.assign(value, { [key]: valueAt(to) });
		return value;
	};
	return valueAt(0);
}

/** The addresses of this server that a page leads to, but not the forms of participants. */
function addressesIn(html: string, path: string): string[] {
	const found = [...html.matchAll(/(?:href|src|action)="([^"#]+)/g)].map(([, address = '']) => {
		const url = new URL(address.replaceAll('&amp;', '&'), `http://here${path}`);
		return url.host === 'here' ? url.pathname + url.search : '';
	});
	const isLeft =
		/^$|^\/(_app|s|demo|sign-out|withdraw|images|fonts|en|try)(\/|$)|\.(js|css|svg|png|woff2|ico|webmanifest)$/;
	return found.filter((address) => !isLeft.test(address));
}

/** The words of a page in one line, without scripts. */
function wordsOf(html: string): string {
	return html
		.replace(/<(script|style)[^>]*>.*?<\/\1>/gs, ' ')
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ');
}
