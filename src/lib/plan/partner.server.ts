import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import {
	type ListedPartner,
	listedPartnerSchema,
	type PartnerNote,
	partnerNoteSchema,
	type PartnerPage,
	partnerPageSchema
} from './partner.ts';

/** The partners by name. Refused (42501) unless someone of the staff asks. */
export async function partners(db: SupabaseClient): Promise<ListedPartner[]> {
	return ask(db, 'partners', {}, z.array(listedPartnerSchema));
}

/** Makes a personal link for a partner; the one before no longer opens. */
export async function makePartnerLink(db: SupabaseClient, partner_id: string): Promise<void> {
	await ask(db, 'make_partner_link', { p_partner_id: partner_id }, z.unknown());
}

/** Ends the personal link of a partner at once. */
export async function revokePartnerLink(db: SupabaseClient, partner_id: string): Promise<void> {
	await ask(db, 'revoke_partner_link', { p_partner_id: partner_id }, z.unknown());
}

/** What partners wrote on an action, newest first. */
export async function partnerNotes(db: SupabaseClient, action_id: string): Promise<PartnerNote[]> {
	return ask(db, 'partner_notes', { p_action_id: action_id }, z.array(partnerNoteSchema));
}

/** Marks what a partner wrote as handled. */
export async function handleNote(db: SupabaseClient, partner_note_id: string): Promise<void> {
	const handled = { p_partner_note_id: partner_note_id, p_is_handled: true };
	await ask(db, 'handle_partner_note', handled, z.unknown());
}

/**
 * Opens the personal link of a partner. Nothing tells devices apart, so all who open one share one
 * count.
 * @returns the seconds to wait where too many were opened
 * @throws Refused VPCOD for a link that there is not, or that was revoked
 */
export async function partnerPage(
	db: SupabaseClient,
	code: string
): Promise<{ page: PartnerPage } | { wait: number }> {
	const tried = await ask(
		db,
		'count_attempt',
		{ p_kind: 'partner', p_subject: 'everyone' },
		z.object({ may_try: z.boolean(), seconds: z.number() })
	);
	if (!tried.may_try) return { wait: tried.seconds };
	return { page: await ask(db, 'partner_page', { p_code: code }, partnerPageSchema) };
}

/**
 * A partner comments or proposes on one of its actions.
 * @throws Refused VPCOD, VPGON, VPTXT, VPMNY
 */
export async function writePartnerNote(
	db: SupabaseClient,
	code: string,
	{ action_id, kind, note }: { action_id: string; kind: string; note: string }
): Promise<void> {
	await ask(
		db,
		'write_partner_note',
		{ p_code: code, p_action_id: action_id, p_kind: kind, p_note: note },
		z.unknown()
	);
}
