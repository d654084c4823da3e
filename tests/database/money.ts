import type { SupabaseClient } from '@supabase/supabase-js';
import { ask, expectRefusal } from './call.ts';
import { enterStaff, type SignedIn, type Staff } from './people.ts';
import { openWorld, type World } from './world.ts';

/** A programme with regional actions, to put money on. */
export type Ground = { programme_id: string; other_id: string; actions: string[]; mixed: string };

/** Makes two programmes; three actions of the first, of which one is mixed: 6 of 20 are of the target group. */
export async function makeGround(world: World): Promise<Ground> {
	const programme = async (code: string) => {
		const [made] = await world.sql<{ programme_id: string }>(
			`insert into vision.programme (code, name, begins_on, ends_on)
			values ($1, $1, '2016-01-01', '2019-12-31') returning programme_id`,
			[code]
		);
		return made?.programme_id ?? '';
	};
	const programme_id = await programme('money-vipsa');
	const action = async (title: string, kind: string, all: number | null, own: number | null) => {
		const [made] = await world.sql<{ action_id: string }>(
			`insert into plan.action (programme_id, kind, title, theme_code, cost_cents, participants_count, participants_target_count)
			values ($1, $2, $3, 'T_VRIJ', 100000, $4, $5) returning action_id`,
			[programme_id, kind, title, all, own]
		);
		return made?.action_id ?? '';
	};
	return {
		programme_id,
		other_id: await programme('money-other'),
		actions: [
			await action('One', 'regional', null, null),
			await action('Two', 'suggestion', null, null)
		],
		mixed: await action('Mixed', 'suggestion', 20, 6)
	};
}

/** Makes a fund as the coordinator does. */
export async function makeFund(
	db: SupabaseClient,
	code: string,
	rules: Record<string, unknown> = {}
): Promise<string> {
	const { fund_id } = await ask<{ fund_id: string }>(db, 'save_fund', {
		p_fund_id: null,
		p_version: null,
		p_fund: { code, name: code, funder: 'Funder', ...rules }
	});
	return fund_id;
}

/** Enters a grant that was approved; gives its version. */
export async function makeGrant(
	db: SupabaseClient,
	p_fund_id: string,
	p_year: number,
	cents: number,
	{ p_place = '72030', p_version = null as number | null } = {}
): Promise<number> {
	const { version } = await ask<{ version: number }>(db, 'save_grant', {
		p_place,
		p_fund_id,
		p_year,
		p_version,
		p_grant: { cents, asked_on: '2016-01-10', approved_on: '2016-02-10' }
	});
	return version;
}

/** A line as it is sent: of Peer, for an activity. */
export function lineOf(
	action_id: string,
	fund_id: string,
	year: number,
	planned_cents: number,
	more: Record<string, unknown> = {}
) {
	return {
		place: '72030',
		action_id,
		fund_id,
		year,
		cost_kind: 'activity',
		planned_cents,
		...more
	};
}

/** The arguments of a new line. */
export function newLine(...line: Parameters<typeof lineOf>) {
	return { p_line_id: null, p_version: null, p_line: lineOf(...line) };
}

/** A fund in a year of a place, as the money page reads it. */
export type FundHere = {
	fund_id: string;
	granted: number;
	carried: number;
	planned: number;
	used: number;
	rest: number;
	cents: number | null;
	state: string | null;
};

/** What a fund holds in a year of a place. */
export async function fundAt(
	db: SupabaseClient,
	fund_id: string,
	p_year: number,
	p_place = '72030'
): Promise<FundHere> {
	const { funds } = await ask<{ funds: FundHere[] }>(db, 'money', { p_place, p_year });
	const found = funds.find((fund) => fund.fund_id === fund_id);
	if (!found) throw new Error('no such fund here');
	return found;
}

type Line = Parameters<typeof newLine>;

/** The new lines of a head: one that is saved, one that is refused, and what the refusal tells. */
export function linesBy(head: SupabaseClient) {
	return {
		add: (...line: Line) =>
			ask<{ line_id: string; version: number }>(head, 'save_line', newLine(...line)),
		refused: (code: Parameters<typeof expectRefusal>[3], ...line: Line) =>
			expectRefusal(head, 'save_line', newLine(...line), code),
		async detailOf(...line: Line): Promise<Record<string, unknown>> {
			const { error } = await head.rpc('save_line', newLine(...line));
			return JSON.parse(error?.details ?? '{}') as Record<string, unknown>;
		}
	};
}

/** A world with programmes to put money on, and who writes its lines. */
export type MoneyWorld = {
	world: World;
	people: Record<Staff, SignedIn>;
	ground: Ground;
	/** Of Peer. */
	head: SupabaseClient;
	coordinator: SupabaseClient;
	lines: ReturnType<typeof linesBy>;
};

/** Opens such a world; whoever opens it closes it. */
export async function openMoney(): Promise<MoneyWorld> {
	const world = await openWorld();
	const people = await enterStaff(world);
	const head = people.head_of_peer.db;
	return {
		world,
		people,
		ground: await makeGround(world),
		head,
		coordinator: people.coordinator.db,
		lines: linesBy(head)
	};
}
