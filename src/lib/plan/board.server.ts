import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import { type Board, boardSchema, type Proposal } from './board.ts';

/** Every idea, and every proposal that an organisation lets be shared. Refused (42501) to visitors. */
export async function board(db: SupabaseClient): Promise<Board> {
	return ask(db, 'board', {}, boardSchema);
}

/**
 * Writes an idea down.
 * @param idea.theme_code empty for none
 * @param idea.place `region` or a municipality of one's own
 * @throws Refused VPTXT, VPVAL, VPNIS, 42501
 */
export async function addIdea(
	db: SupabaseClient,
	idea: { line: string; theme_code: string; place: string }
): Promise<void> {
	await ask(
		db,
		'add_idea',
		{ p_line: idea.line, p_theme_code: idea.theme_code || null, p_place: idea.place },
		z.unknown()
	);
}

/**
 * Says for a municipality that an idea is something for it too.
 * @param is_supported false takes it back
 * @throws Refused VPSTA when the idea is not open, 42501 for another municipality
 */
export async function supportIdea(
	db: SupabaseClient,
	idea_id: string,
	nis: string,
	is_supported: boolean
): Promise<void> {
	await ask(
		db,
		'support_idea',
		{ p_idea_id: idea_id, p_nis: nis, p_is_supported: is_supported },
		z.unknown()
	);
}

/** Merges an idea into another one. @throws Refused VPSTA, VPGON, 42501 */
export async function mergeIdea(db: SupabaseClient, idea_id: string, into: string): Promise<void> {
	await ask(db, 'merge_idea', { p_idea_id: idea_id, p_into: into }, z.unknown());
}

/** Sets an idea aside. @throws Refused VPTXT without a reason, VPSTA, VPGON, 42501 */
export async function setIdeaAside(
	db: SupabaseClient,
	idea_id: string,
	reason: string
): Promise<void> {
	await ask(db, 'set_idea_aside', { p_idea_id: idea_id, p_reason: reason }, z.unknown());
}

/** Opens an idea again. @throws Refused VPSTA, VPGON, 42501 */
export async function openIdea(db: SupabaseClient, idea_id: string): Promise<void> {
	await ask(db, 'open_idea', { p_idea_id: idea_id }, z.unknown());
}

const made = z.object({ action_id: z.string() });

/**
 * Makes of an idea an action that is proposed.
 * @returns the action's id
 * @throws Refused VPSTA when the idea is not open, VPVAL, VPTXT, VPGON, 42501
 */
export async function proposeIdea(
	db: SupabaseClient,
	idea_id: string,
	proposal: Proposal
): Promise<string> {
	const args = { p_idea_id: idea_id, p_proposal: proposal };
	return (await ask(db, 'propose_idea', args, made)).action_id;
}

/**
 * Takes over what an organisation proposed; its sender is kept.
 * @param from the organisation, and the title as it gave it
 * @returns the action's id
 * @throws Refused VPGON when it is not shared any more, VPDUP when it was taken over, VPVAL, VPTXT, 42501
 */
export async function takeOverProposal(
	db: SupabaseClient,
	from: { organisation_id: string; title: string },
	proposal: Proposal
): Promise<string> {
	const args = {
		p_organisation_id: from.organisation_id,
		p_proposed: from.title,
		p_proposal: proposal
	};
	return (await ask(db, 'take_over_proposal', args, made)).action_id;
}
