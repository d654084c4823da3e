import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import type { FigureName } from '#lib/vision/pickable.ts';
import { type Goals, goalsSchema } from './goal.ts';
import type { GoalKind } from './goal-form.ts';

/** The challenges and goals of a place (`region` or a NIS code), with those of the region. */
export async function goals(db: SupabaseClient, place: string): Promise<Goals> {
	return ask(db, 'goals', { p_place: place }, goalsSchema);
}

const names: Record<GoalKind, { saved: string; id: string; under: string | null }> = {
	challenge: { saved: 'challenge', id: 'challenge_id', under: null },
	goal: { saved: 'goal', id: 'goal_id', under: null },
	'action-plan': { saved: 'action_plan', id: 'action_plan_id', under: 'goal_id' },
	indicator: { saved: 'indicator', id: 'indicator_id', under: 'goal_id' }
};

/**
 * Saves a challenge, goal, action plan or indicator.
 * @param about.id null for a new one, which comes under `under` in `place`
 * @throws Refused VPOLD when someone saved meanwhile, VPTXT, VPVAL, VPDUP, VPGON, 42501
 */
export async function saveInGoals(
	db: SupabaseClient,
	kind: GoalKind,
	about: { id: string | null; version: number | null; under: string; place: string },
	kept: Record<string, unknown>
): Promise<void> {
	const { saved, id, under } = names[kind];
	const value = {
		...kept,
		place: about.place,
		version: about.version,
		[id]: about.id,
		...(under && { [under]: about.under || null })
	};
	await ask(db, `save_${saved}`, { [`p_${saved}`]: value }, z.unknown());
}

/**
 * Removes a challenge, goal, action plan or indicator.
 * @throws Refused VPSTA when something stands under it, VPGON, 42501
 */
export async function dropFromGoals(db: SupabaseClient, kind: GoalKind, id: string): Promise<void> {
	await ask(db, `drop_${names[kind].saved}`, { [`p_${names[kind].id}`]: id }, z.unknown());
}

/** Sets figures under a challenge. @throws Refused VPGON for one that is not shown, 42501 */
export async function pickChallengeEvidence(
	db: SupabaseClient,
	challenge_id: string,
	figures: readonly FigureName[]
): Promise<void> {
	const args = { p_challenge_id: challenge_id, p_figures: figures };
	await ask(db, 'pick_challenge_evidence', args, z.unknown());
}

/** Takes a figure away from under a challenge. @throws Refused VPGON, 42501 */
export async function dropChallengeEvidence(
	db: SupabaseClient,
	evidence_id: string
): Promise<void> {
	await ask(db, 'drop_challenge_evidence', { p_evidence_id: evidence_id }, z.unknown());
}
