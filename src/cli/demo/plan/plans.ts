import type { SupabaseClient } from '@supabase/supabase-js';
import { answerOf } from '#lib/database/failure.ts';
import { integration } from './integration.ts';
import { offers } from './offers.ts';
import { socialEconomy } from './social-economy.ts';
import { vipsa } from './vipsa.ts';

/** The three programmes of the demo, and their actions. */
export const demoPlans = {
	programmes: [vipsa.programme, integration.programme, socialEconomy.programme],
	actions: [...vipsa.actions, ...integration.actions, ...socialEconomy.actions, ...offers]
};

/** Enters the programmes, actions and choices of the demo, once. */
export async function loadPlans(db: SupabaseClient): Promise<void> {
	const there = answerOf(await db.rpc('programmes')) as unknown[];
	if (there.length === 0) answerOf(await db.rpc('load_demo_plans', { p_plans: demoPlans }));
}
