import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import { type StatementAction, statementActionSchema } from './statement-actions.ts';

/** The actions that statements of a place may name, each with the statements that it carries. */
export async function statementActions(
	db: SupabaseClient,
	place: string
): Promise<StatementAction[]> {
	return ask(db, 'statement_actions', { p_place: place }, z.array(statementActionSchema));
}

/** Sets which actions carry a statement. Refused VPVAL for one of another municipality. */
export async function setStatementActions(
	db: SupabaseClient,
	statement_id: string,
	action_ids: readonly string[]
): Promise<void> {
	const args = { p_statement_id: statement_id, p_action_ids: action_ids };
	await ask(db, 'set_statement_actions', args, z.unknown());
}
