import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import { type History, historySchema, type Vision, visionSchema, type Wording } from './vision.ts';

type Db = SupabaseClient;
const nothing = z.unknown();

/**
 * The vision of a place.
 * @param place a NIS code, or `region`
 * @param number of the version; null for the newest
 * @throws Refused 42501 for whoever does not work here
 */
export async function visionOf(db: Db, place: string, number: number | null): Promise<Vision> {
	return ask(db, 'vision', { p_place: place, p_number: number }, visionSchema);
}

const lines = z.array(
	z.object({
		place: z.string(),
		number: z.number(),
		state: z.enum(['draft', 'consultation', 'adopted']),
		decided_on: z.iso.date().nullable(),
		adopted_number: z.number().nullable()
	})
);

/** How far the vision of each place is; a place without one is not in the list. */
export async function visions(db: Db): Promise<z.infer<typeof lines>> {
	return ask(db, 'visions', {}, lines);
}

/** Every text that a statement had, newest first, and what was said of it. */
export async function historyOf(db: Db, statement_id: string): Promise<History> {
	return ask(db, 'statement_history', { p_statement_id: statement_id }, historySchema);
}

type Opening = { opening: string; begins_year: number; ends_year: number };

/** Begins the vision of a place. Refused VPSTA where there is one. */
export async function beginVision(
	db: Db,
	place: string,
	opening: Opening,
	programme: string | null
): Promise<void> {
	const args = { p_place: place, p_opening: opening, p_programme: programme };
	await ask(db, 'begin_vision', args, nothing);
}

/** Saves what stands above the statements. Refused VPOLD when someone saved since `edition`. */
export async function saveOpening(
	db: Db,
	place: string,
	opening: Opening,
	edition: number
): Promise<void> {
	const args = { p_place: place, p_opening: opening, p_edition: edition };
	await ask(db, 'save_opening', args, nothing);
}

/** @returns the id of the statement */
export async function addStatement(db: Db, place: string, wording: Wording): Promise<string> {
	const answer = z.object({ statement_id: z.string() });
	const args = { p_place: place, p_wording: wording };
	return (await ask(db, 'add_statement', args, answer)).statement_id;
}

/** Saves a statement. Refused VPOLD when someone saved since `revision`; the detail is the newer one. */
export async function saveStatement(
	db: Db,
	statement_id: string,
	wording: Wording,
	revision: number
): Promise<void> {
	const args = { p_statement_id: statement_id, p_wording: wording, p_revision: revision };
	await ask(db, 'save_statement', args, nothing);
}

export async function dropStatement(db: Db, statement_id: string): Promise<void> {
	await ask(db, 'drop_statement', { p_statement_id: statement_id, p_is_dropped: true }, nothing);
}

export async function bringBackStatement(db: Db, statement_id: string): Promise<void> {
	await ask(db, 'drop_statement', { p_statement_id: statement_id, p_is_dropped: false }, nothing);
}

export async function moveStatement(db: Db, statement_id: string, where: 'up' | 'down') {
	await ask(
		db,
		'move_statement',
		{ p_statement_id: statement_id, p_is_up: where === 'up' },
		nothing
	);
}

/** Suggests another wording, on the revision that was read; a new statement where there is none. */
export async function suggest(
	db: Db,
	place: string,
	statement: { statement_id: string; revision: number } | null,
	wording: Wording,
	reason: string
): Promise<void> {
	const args = {
		p_place: place,
		p_statement_id: statement?.statement_id ?? null,
		p_wording: wording,
		p_revision: statement?.revision ?? null,
		p_reason: reason
	};
	await ask(db, 'suggest_statement', args, nothing);
}

/** Accepts a suggestion with the words that are to be saved. Refused VPOLD as a save is. */
export async function acceptSuggestion(
	db: Db,
	suggestion_id: string,
	wording: Wording,
	revision: number | null
): Promise<void> {
	const args = { p_suggestion_id: suggestion_id, p_wording: wording, p_revision: revision };
	await ask(db, 'accept_suggestion', args, nothing);
}

/** Refuses a suggestion. Refused VPTXT without a reason. */
export async function refuseSuggestion(db: Db, suggestion_id: string, answer: string) {
	await ask(db, 'refuse_suggestion', { p_suggestion_id: suggestion_id, p_answer: answer }, nothing);
}

/** Keeps who does not agree, and why. */
export async function keepDissent(db: Db, statement_id: string, whose: string, body: string) {
	const args = { p_statement_id: statement_id, p_whose: whose, p_body: body };
	await ask(db, 'keep_dissent', args, nothing);
}

export async function comment(db: Db, statement_id: string, body: string): Promise<void> {
	await ask(db, 'comment_on_statement', { p_statement_id: statement_id, p_body: body }, nothing);
}

/** Puts a draft before everyone. `council_on`: when the council is expected to decide, or null. */
export async function propose(db: Db, place: string, council_on: string | null): Promise<void> {
	await ask(db, 'propose_vision', { p_place: place, p_council_on: council_on }, nothing);
}

export async function takeBack(db: Db, place: string): Promise<void> {
	await ask(db, 'take_back_vision', { p_place: place }, nothing);
}

/** Enters the decision of the council. Refused VPSUG while a suggestion waits for an answer. */
export async function adopt(
	db: Db,
	place: string,
	decision: { decided_on: string; decision_number: string; decision_link: string }
): Promise<void> {
	const args = {
		p_place: place,
		p_decided_on: decision.decided_on || null,
		p_decision_number: decision.decision_number,
		p_decision_link: decision.decision_link
	};
	await ask(db, 'adopt_vision', args, nothing);
}

/** Begins a new draft from the adopted version. */
export async function beginVersion(db: Db, place: string): Promise<void> {
	await ask(db, 'begin_version', { p_place: place }, nothing);
}
