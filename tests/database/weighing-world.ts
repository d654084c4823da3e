import type { SupabaseClient } from '@supabase/supabase-js';
import { ask } from './call.ts';
import { proposedAction } from './expected/board.ts';
import { enter, enterStaff, type SignedIn, type Staff } from './people.ts';
import { setDay } from './round.ts';
import { openWorld, type World } from './world.ts';

/** How municipalities rated an action in a round. */
export type Spread = {
	round: number;
	rater_count: number;
	importance: number[];
	feasibility: number[];
};
/** A weighing as who asks reads it. */
export type Weighing = {
	weighing_id: string;
	state: string;
	joined: { round: number; count: number }[];
	missing: string[] | null;
	actions: {
		action_id: string;
		spreads: Spread[];
		opt_outs: { nis: string | null; reason: string }[];
	}[];
	own_marks: { round: number; nis: string; action_id: string; importance: number | null }[];
	by_colleague: string[];
};
/** What a head says of an action: two marks, or why it is not for the municipality. */
export type Mark = {
	action_id: string;
	importance?: number;
	feasibility?: number;
	opt_out?: string;
};

/** The municipalities of the region, each with a head; the last head has two. */
export const nine = '72003 72004 72020 72025 72029 72030 72037 72038 72040'.split(' ');

/** A world in which three actions are proposed, and what is done to weigh them. */
export type Weighings = {
	world: World;
	people: Record<Staff, SignedIn>;
	/** The ids of the actions. */
	actions: [string, string, string];
	/** Opens a weighing of them; gives its id. */
	open(): Promise<string>;
	close(p_weighing_id: string, p_round: number): Promise<unknown>;
	headOf(nis: string): SupabaseClient;
	/** Gives marks as the head of a municipality. */
	rate(p_weighing_id: string, p_round: number, p_nis: string, p_marks: Mark[]): Promise<unknown>;
};

/** Opens a world with nine municipalities that can weigh three actions. */
export async function openWeighings(): Promise<Weighings> {
	const world = await openWorld();
	await setDay(world, '2018-05-15');
	const people = await enterStaff(world);
	const made = await proposedAction(world, 'vipsa-test');
	const more = await world.sql<{ action_id: string }>(
		`insert into plan.action (programme_id, kind, title, theme_code)
		select $1, 'regional', 'Actie ' || n, 'T_TAAL' from generate_series(1, 2) n returning action_id`,
		[made.programme_id]
	);
	const [second = '', third = ''] = more.map(({ action_id }) => action_id);
	const actions: Weighings['actions'] = [made.action_id, second, third];
	const heads = [
		{ db: people.head_of_peer.db, municipalities: ['72030'] },
		{ db: people.head_of_lommel.db, municipalities: ['72020'] }
	];
	for (const municipalities of [
		...[['72003'], ['72004'], ['72025'], ['72037'], ['72038']],
		['72029', '72040']
	]) {
		const head = await enter(world, `head_${municipalities.join('_')}`, 'head', municipalities);
		heads.push({ db: head.db, municipalities });
	}
	const headOf = (nis: string) => {
		const head = heads.find(({ municipalities }) => municipalities.includes(nis));
		if (!head) throw new Error(`no head of ${nis}`);
		return head.db;
	};
	const { db } = people.coordinator;
	return {
		...{ world, people, actions, headOf },
		async open() {
			const { weighing_id } = await ask<{ weighing_id: string }>(db, 'open_weighing', {
				p_programme: 'vipsa-test',
				p_title: 'Weging',
				p_note: '',
				p_actions: actions
			});
			return weighing_id;
		},
		close: (p_weighing_id, p_round) => ask(db, 'close_weighing_round', { p_weighing_id, p_round }),
		rate: (p_weighing_id, p_round, p_nis, p_marks) =>
			ask(headOf(p_nis), 'rate_actions', { p_weighing_id, p_round, p_nis, p_marks })
	};
}

/** A weighing as someone reads it. */
export function read(db: SupabaseClient, p_weighing_id: string): Promise<Weighing> {
	return ask<Weighing>(db, 'weighing', { p_weighing_id });
}
