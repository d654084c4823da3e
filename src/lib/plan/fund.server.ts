import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import { type Fund, fundSchema } from './fund.ts';

/** All funds with their rules, in their order. Refused (42501) unless someone of the staff asks. */
export async function funds(db: SupabaseClient): Promise<Fund[]> {
	return ask(db, 'funds', {}, z.array(fundSchema));
}

/**
 * Adds a fund (`fund_id` null) or changes its rules.
 * @throws Refused by the rule (VPF…) that what is planned would not keep; VPDUP, VPVAL, VPOLD, 42501
 */
export async function saveFund(
	db: SupabaseClient,
	fund_id: string | null,
	version: number | null,
	fund: Record<string, unknown>
): Promise<void> {
	const args = { p_fund_id: fund_id, p_version: version, p_fund: fund };
	await ask(db, 'save_fund', args, z.unknown());
}

/** Takes away a fund that nothing uses. @throws Refused VPFUS, VPOLD, VPGON, 42501 */
export async function removeFund(
	db: SupabaseClient,
	fund_id: string,
	version: number
): Promise<void> {
	await ask(db, 'remove_fund', { p_fund_id: fund_id, p_version: version }, z.unknown());
}
