import type { SupabaseClient } from '@supabase/supabase-js';
import { ask } from '../call.ts';
import {
	type Asker,
	coordinator,
	editorsOfPeer,
	staff,
	suggestersOnPeer,
	writers
} from '../permissions.ts';
import type { World } from '../world.ts';

/** Who keeps an idea of Peer in order: its head, and whoever leads the process. */
const keepersOfPeer: Asker[] = [...suggestersOnPeer, 'coordinator'];

/** The board and the weighing. */
export const expectations: Record<string, Asker[]> = {
	'add_idea(p_line text, p_theme_code text, p_place text)': writers,
	'board()': staff,
	'close_weighing_round(p_weighing_id uuid, p_round integer)': coordinator,
	'merge_idea(p_idea_id uuid, p_into uuid)': keepersOfPeer,
	'open_idea(p_idea_id uuid)': keepersOfPeer,
	'open_weighing(p_programme text, p_title text, p_note text, p_actions uuid[])': coordinator,
	'propose_idea(p_idea_id uuid, p_proposal jsonb)': writers,
	'rate_actions(p_weighing_id uuid, p_round integer, p_nis text, p_marks jsonb)': editorsOfPeer,
	'set_idea_aside(p_idea_id uuid, p_reason text)': keepersOfPeer,
	'support_idea(p_idea_id uuid, p_nis text, p_is_supported boolean)': editorsOfPeer,
	'take_over_proposal(p_organisation_id uuid, p_proposed text, p_proposal jsonb)': writers,
	'weighing(p_weighing_id uuid)': staff,
	'weighings()': staff,
	'withdraw_weighing(p_weighing_id uuid)': coordinator
};

export const privileges: Record<string, string> = Object.fromEntries(
	Object.keys(expectations).map((signature) => [`execute api.${signature}`, 'authenticated'])
);

/** A programme with one proposed action; the programme's name is its code. */
export async function proposedAction(
	world: World,
	code: string
): Promise<{ programme_id: string; action_id: string }> {
	const [made] = await world.sql<{ programme_id: string; action_id: string }>(
		`with p as (
			insert into vision.programme (code, name, begins_on, ends_on)
			values ($1, $1, '2017-01-01', '2019-12-31') returning programme_id
		)
		insert into plan.action (programme_id, kind, title, theme_code)
		select programme_id, 'suggestion', 'Fietsles', 'T_VERVOER' from p
		returning programme_id, action_id`,
		[code]
	);
	if (!made) throw new Error('no action');
	return made;
}

/** Two ideas of Peer, and a weighing of one action. */
export async function argumentsFor(
	world: World,
	clients: Record<Asker, SupabaseClient>
): Promise<{ byName: Record<string, unknown>; byFunction: Record<string, object> }> {
	const { action_id } = await proposedAction(world, 'board-test');
	const add = (p_line: string) =>
		ask<{ idea_id: string }>(clients.head_of_peer, 'add_idea', {
			p_line,
			p_theme_code: null,
			p_place: '72030'
		});
	const [{ idea_id }, into] = [await add('een bus op zondag'), await add('samen rijden')];
	const weighing = {
		p_programme: 'board-test',
		p_title: 'Weging',
		p_note: '',
		p_actions: [action_id]
	};
	const { weighing_id } = await ask<{ weighing_id: string }>(
		clients.coordinator,
		'open_weighing',
		weighing
	);
	const p_proposal = {
		programme: 'board-test',
		kind: 'suggestion',
		title: 'Bus op zondag',
		theme_code: 'T_VERVOER'
	};
	return {
		byName: { p_idea_id: idea_id, p_weighing_id: weighing_id },
		byFunction: {
			add_idea: { p_line: 'nog iets', p_theme_code: 'T_TAAL', p_place: 'region' },
			close_weighing_round: { p_weighing_id: weighing_id, p_round: 1 },
			merge_idea: { p_idea_id: idea_id, p_into: into.idea_id },
			open_weighing: weighing,
			propose_idea: { p_idea_id: idea_id, p_proposal },
			rate_actions: {
				p_weighing_id: weighing_id,
				p_round: 1,
				p_nis: '72030',
				p_marks: [{ action_id, importance: 4, feasibility: 2 }]
			},
			set_idea_aside: { p_idea_id: idea_id, p_reason: 'bestaat al' },
			support_idea: { p_idea_id: idea_id, p_nis: '72030', p_is_supported: true },
			take_over_proposal: { p_organisation_id: action_id, p_proposed: 'Bus', p_proposal }
		}
	};
}
