import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import {
	type ChoiceCode,
	type ListedAction,
	listedActionSchema,
	type RollOutState,
	type WholeAction,
	wholeActionSchema
} from './action.ts';

/**
 * The actions of a programme, those of the region and, when a municipality is named, its own.
 * @param asked.programme its code; all programmes when absent
 * @param asked.place a NIS code; those of every place when absent
 */
export async function actions(
	db: SupabaseClient,
	{ programme, place }: { programme?: string; place?: string } = {}
): Promise<ListedAction[]> {
	return ask(
		db,
		'actions',
		{ p_programme: programme ?? null, p_place: place ?? null },
		z.array(listedActionSchema)
	);
}

/** One action with everything; null when there is none. */
export async function action(db: SupabaseClient, action_id: string): Promise<WholeAction | null> {
	if (!z.guid().safeParse(action_id).success) return null;
	return ask(db, 'action', { p_action_id: action_id }, wholeActionSchema.nullable());
}

/**
 * Enters an action, or saves it when it has an id.
 * @param typed the fields of `api.save_action`
 * @throws Refused VPTXT, VPVAL, VPDUP with the field as detail, VPOLD with the newer version, VPGON, 42501
 */
export async function saveAction(
	db: SupabaseClient,
	typed: Record<string, unknown>
): Promise<{ action_id: string; version: number }> {
	const saved = z.object({ action_id: z.string(), version: z.number() });
	return ask(db, 'save_action', { p_action: typed }, saved);
}

/**
 * A municipality adopts, adapts or declines an action, or takes its choice back (null).
 * @param chosen.on the day of the decision (ISO); today when absent
 * @throws Refused VPTXT (reason, adapted), VPVAL (on), VPSTA, VPGON, 42501
 */
export async function choose(
	db: SupabaseClient,
	action_id: string,
	nis: string,
	chosen: { choice: ChoiceCode | null; reason: string; adapted?: string; on?: string }
): Promise<void> {
	await ask(
		db,
		'choose',
		{
			p_action_id: action_id,
			p_nis: nis,
			p_choice: chosen.choice,
			p_reason: chosen.reason,
			p_adapted: chosen.adapted || null,
			p_on: chosen.on || null
		},
		z.unknown()
	);
}

/**
 * Says how far a regional action is in a municipality; null: not begun.
 * @throws Refused VPGON, VPVAL, VPTXT, 42501
 */
export async function setRollOut(
	db: SupabaseClient,
	action_id: string,
	nis: string,
	{ state, since_on, note }: { state: RollOutState | null; since_on?: string; note?: string }
): Promise<void> {
	await ask(
		db,
		'set_roll_out',
		{
			p_action_id: action_id,
			p_nis: nis,
			p_state: state,
			p_since_on: since_on || null,
			p_note: note || null
		},
		z.unknown()
	);
}
