// `npm run benchmark -- plan`: how long a plan of 300 actions, nine municipalities and 5,000 lines
// takes to open, and an edit to answer, on the built app with its embedded database. Nothing here
// fails: a measurement is read by a person.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { answerOf } from '#lib/database/failure.ts';
import { openEmbedded } from '#lib/database/embedded/open.server.ts';
import { startServer } from '../journeys/server.ts';
import { machineInWords, printTable } from './table.ts';

const sizes = { actions: 300, lines: 5000 };
const times = 20;
const password = randomBytes(12).toString('base64url');
const emails = { head: 'head@vipsa.example', coordinator: 'coordinator@vipsa.example' };

/** Fills a database of its own, starts the app on it, and prints what pages and edits take. */
export async function plan(): Promise<void> {
	const folder = await mkdtemp(`${tmpdir()}/vipsa-plan-`);
	try {
		await fill(folder);
		const server = await startServer(folder, { start: 'empty' });
		try {
			console.log(machineInWords());
			printTable(await measure(server.url));
		} finally {
			await server.stop();
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function fill(folder: string): Promise<void> {
	const embedded = await openEmbedded({ folder, migrations: 'supabase/migrations' });
	const db = createClient('http://vipsa.invalid', embedded.keys.secret_key, {
		db: { schema: 'api' },
		global: { fetch: embedded.fetch },
		auth: { persistSession: false, autoRefreshToken: false }
	}) as unknown as SupabaseClient;
	const call = async (name: string, args: Record<string, unknown>) =>
		answerOf<unknown>(await db.rpc(name, args));
	for (const [role, email] of Object.entries(emails)) {
		const p_municipalities = role === 'head' ? ['72030'] : [];
		await call('add_person', { p_name: role, p_email: email, p_role: role, p_municipalities });
		await embedded.setPassword(email, password);
	}
	await call('load_demo_plans', { p_plans: { programmes: [programme], actions: actions() } });
	const places = (await call('municipalities', {})) as { nis: string }[];
	const money = { funds, grants: grants(places), separate: [], pots: [], lines: [] };
	await call('load_demo_money', { p_money: money });
	const all = lines(places);
	for (let from = 0; from < all.length; from += 500) {
		const part = { funds: [], grants: [], separate: [], pots: [] };
		await call('load_demo_money', { p_money: { ...part, lines: all.slice(from, from + 500) } });
	}
	await embedded.close();
}

const programme = {
	code: 'vipsa',
	name: 'VIPSA',
	begins_on: '2016-01-01',
	ends_on: '2019-12-31',
	goals: [{ code: 'G1', title: 'Goal', action_plans: [{ code: 'P1', title: 'Plan' }] }]
};

const funds = ['PSA', 'EIGEN', 'INTEGR', 'STAS', 'SAMEN', 'SALK'].map((code) => ({
	code,
	name: code,
	funder: code,
	carry_percent: 20
}));

function actions() {
	return Array.from({ length: sizes.actions }, (_, at) => ({
		programme: 'vipsa',
		action_plan: 'P1',
		kind: at % 10 === 0 ? 'regional' : 'suggestion',
		title: `Action ${at}`,
		summary: 'What is done',
		theme_code: 'T_VRIJ',
		cost_cents: 100_000
	}));
}

function grants(places: { nis: string }[]) {
	return places.flatMap(({ nis }) =>
		funds.flatMap(({ code }) =>
			[2016, 2017, 2018].map((year) => ({
				place: nis,
				fund: code,
				year,
				cents: 1_000_000_00,
				approved_on: `${year}-01-01`
			}))
		)
	);
}

function lines(places: { nis: string }[]) {
	return Array.from({ length: sizes.lines }, (_, at) => ({
		place: places[at % places.length]?.nis,
		action: `Action ${(at * 7) % sizes.actions}`,
		fund: funds[at % funds.length]?.code,
		year: 2016 + (at % 3),
		cost_kind: 'activity',
		planned_cents: 100_00 + at
	}));
}

async function measure(url: string): Promise<Record<string, string>[]> {
	const rows: Record<string, string>[] = [];
	const row = async (what: string, wanted: string, ask: () => Promise<Response>) => {
		const { median, slowest } = await timesOf(ask);
		rows.push({ what, median: `${median} ms`, slowest: `${slowest} ms`, wanted });
	};
	const head = await signIn(url, emails.head);
	const coordinator = await signIn(url, emails.coordinator);
	const pages: [string, string, string][] = [
		['money of Peer', '/municipality/peer/plan/money?year=2018', head],
		['money of the region', '/region/plan/money?year=2018', coordinator],
		['choices of Peer', '/municipality/peer/plan', head],
		['choices of the region', '/region/plan', coordinator]
	];
	for (const [what, path, cookie] of pages) {
		await row(what, '≤ 300 ms', () => fetch(url + path, { headers: { cookie } }));
	}
	const page = await (await fetch(url + pages[0]?.[1], { headers: { cookie: head } })).text();
	const [, line_id] = /name="line_id" value="([0-9a-f-]{36})"/.exec(page) ?? [];
	const option = (name: string) =>
		new RegExp(`name="${name}"[\\s\\S]*?<option value="([0-9a-f-]{36})"`).exec(page)?.[1] ?? '';
	const line = {
		line_id: '',
		version: '',
		action_id: option('action_id'),
		fund_id: option('fund_id'),
		cost_kind: 'activity',
		planned: '12,34',
		is_structural: 'no'
	};
	const post = (action: string, fields: Record<string, string>) =>
		fetch(`${url}/municipality/peer/plan/money?/${action}`, {
			method: 'POST',
			headers: { cookie: head, origin: url, 'x-sveltekit-action': 'true' },
			body: new URLSearchParams(fields)
		});
	await row('a line that is added', '≤ 100 ms', () => post('line', line));
	await row('a line that is refused', '≤ 100 ms', () =>
		post('line', { ...line, planned: '9.000.000' })
	);
	await row('a line of another version', '≤ 100 ms', () =>
		post('line', { ...line, line_id: line_id ?? '', version: '99' })
	);
	return rows;
}

async function timesOf(ask: () => Promise<Response>): Promise<{ median: string; slowest: string }> {
	const spent: number[] = [];
	for (let count = 0; count < times + 3; count++) {
		const from = performance.now();
		const answer = await ask();
		const text = await answer.text();
		if (answer.status >= 500)
			throw new Error(`${answer.url}: ${answer.status} ${text.slice(0, 200)}`);
		if (count >= 3) spent.push(performance.now() - from);
	}
	spent.sort((a, b) => a - b);
	return {
		median: (spent[Math.floor(times / 2)] ?? 0).toFixed(0),
		slowest: (spent.at(-1) ?? 0).toFixed(0)
	};
}

/** Signs in as a browser without JavaScript does; gives its cookies. */
async function signIn(url: string, email: string): Promise<string> {
	const answer = await fetch(`${url}/sign-in?/password`, {
		method: 'POST',
		headers: { origin: url, accept: 'text/html' },
		body: new URLSearchParams({ email, password }),
		redirect: 'manual'
	});
	const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
	if (cookies.length === 0) throw new Error(`nobody signed in: ${answer.status}`);
	return cookies.join('; ');
}
