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

/** Who may ask what of a vision that is Peer's. */
export const expectations: Record<string, Asker[]> = {
	'accept_suggestion(p_suggestion_id uuid, p_wording jsonb, p_revision integer, p_answer text)':
		editorsOfPeer,
	'add_statement(p_place text, p_wording jsonb)': editorsOfPeer,
	'adopt_vision(p_place text, p_decided_on date, p_decision_number text, p_decision_link text)':
		editorsOfPeer,
	'begin_version(p_place text)': editorsOfPeer,
	'begin_vision(p_place text, p_opening jsonb, p_programme text)': editorsOfPeer,
	'comment_on_statement(p_statement_id uuid, p_body text)': writers,
	'drop_evidence(p_evidence_id uuid)': editorsOfPeer,
	'drop_statement(p_statement_id uuid, p_is_dropped boolean)': editorsOfPeer,
	'keep_dissent(p_statement_id uuid, p_whose text, p_body text)': writers,
	'logo(p_name text)': staff,
	'logos()': staff,
	'move_statement(p_statement_id uuid, p_is_up boolean)': editorsOfPeer,
	'pick_evidence(p_statement_id uuid, p_figures jsonb)': editorsOfPeer,
	'propose_vision(p_place text, p_council_on date)': editorsOfPeer,
	'refuse_suggestion(p_suggestion_id uuid, p_answer text)': editorsOfPeer,
	'remove_logo(p_name text)': coordinator,
	'save_logo(p_name text, p_bytes text)': coordinator,
	'save_opening(p_place text, p_opening jsonb, p_edition integer)': editorsOfPeer,
	'save_statement(p_statement_id uuid, p_wording jsonb, p_revision integer)': editorsOfPeer,
	'set_statement_actions(p_statement_id uuid, p_action_ids uuid[])': editorsOfPeer,
	'statement_actions(p_place text)': staff,
	'statement_history(p_statement_id uuid)': staff,
	'suggest_statement(p_place text, p_statement_id uuid, p_wording jsonb, p_revision integer, p_reason text)':
		suggestersOnPeer,
	'take_back_vision(p_place text)': editorsOfPeer,
	'take_newer_figure(p_evidence_id uuid, p_number integer)': editorsOfPeer,
	'vision(p_place text, p_number integer)': staff,
	'visions()': staff
};

export const privileges: Record<string, string> = Object.fromEntries(
	Object.keys(expectations).map((signature) => [`execute api.${signature}`, 'authenticated'])
);

const wording = { title: 'Iedereen doet mee', body: 'In Peer.', level: 'advise', themes: [] };
const opening = { opening: 'In Peer doet iedereen mee.', begins_year: 2018, ends_year: 2023 };

/** A vision of Peer with a statement, a figure under it and an open suggestion. */
export async function argumentsFor({ machine, sql }: World): Promise<{
	byName: Record<string, unknown>;
	byFunction: Record<string, object>;
}> {
	const p_place = '72030';
	await ask(machine, 'begin_vision', { p_place, p_opening: opening });
	const { statement_id } = await ask<{ statement_id: string }>(machine, 'add_statement', {
		p_place,
		p_wording: wording
	});
	const { suggestion_id } = await suggest(machine, p_place);
	const [evidence] = await sql<{ evidence_id: string }>(
		`insert into vision.evidence (version_id, statement_id, release_id, question_code, voice, place, lens, category, option_code)
		select w.version_id, w.statement_id, c.release_id, c.question_code, c.voice, c.place, c.lens, c.category, 'T_VERVOER'
		from vision.wording w, release.cell c join release.release r using (release_id) where r.number = 1
		returning evidence_id`
	);
	return {
		byName: {
			p_action_ids: [],
			p_answer: 'an answer',
			p_body: 'a remark',
			p_council_on: null,
			p_decided_on: '2018-05-15',
			p_decision_link: 'https://peer.example/besluit/7',
			p_decision_number: '7',
			p_edition: 1,
			p_evidence_id: evidence?.evidence_id,
			p_figures: [],
			p_is_dropped: false,
			p_is_up: true,
			p_opening: opening,
			p_revision: 1,
			p_statement_id: statement_id,
			p_suggestion_id: suggestion_id,
			p_whose: 'a service',
			p_wording: wording
		},
		byFunction: {
			begin_vision: { p_place, p_opening: opening, p_programme: null },
			logo: { p_name: 'nobody' },
			remove_logo: { p_name: 'nobody' },
			save_logo: { p_name: 'nobody', p_bytes: 'AAAA' },
			suggest_statement: { p_place, p_statement_id: null, p_wording: wording },
			vision: { p_place, p_number: null }
		}
	};
}

function suggest(db: SupabaseClient, p_place: string) {
	return ask<{ suggestion_id: string }>(db, 'suggest_statement', {
		p_place,
		p_statement_id: null,
		p_wording: wording
	});
}
