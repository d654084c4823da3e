import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import type { FigureName } from './pickable.ts';

/** Sets figures of releases under a statement. Refused VPGON for one that is not shown. */
export async function pickEvidence(
	db: SupabaseClient,
	statement_id: string,
	figures: readonly FigureName[]
): Promise<void> {
	await ask(db, 'pick_evidence', { p_statement_id: statement_id, p_figures: figures }, z.unknown());
}

export async function dropEvidence(db: SupabaseClient, evidence_id: string): Promise<void> {
	await ask(db, 'drop_evidence', { p_evidence_id: evidence_id }, z.unknown());
}

/** Takes the figure of a newer release in the place of the one that stands there. */
export async function takeNewer(
	db: SupabaseClient,
	evidence_id: string,
	number: number
): Promise<void> {
	const args = { p_evidence_id: evidence_id, p_number: number };
	await ask(db, 'take_newer_figure', args, z.unknown());
}
