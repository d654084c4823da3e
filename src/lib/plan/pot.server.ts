import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import { type Proposals, proposalsFor } from './pot-proposals.ts';
import { type ListedPot, listedPotSchema, type Pot, potSchema } from './pot.ts';

/** Every pot, the newest year first. Refused (42501) unless someone of the staff asks. */
export async function pots(db: SupabaseClient): Promise<ListedPot[]> {
	return ask(db, 'pots', {}, z.array(listedPotSchema));
}

/** A pot with its shares, actions and decisions; null when there is none. */
export async function pot(db: SupabaseClient, pot_id: string): Promise<Pot | null> {
	return ask(db, 'pot', { p_pot_id: pot_id }, potSchema.nullable());
}

/**
 * The proposals for a pot. The marks that count in them stay in this function.
 * @param privileged a client with the secret key; the caller has checked that someone of the staff asks
 */
export async function proposals(privileged: SupabaseClient, pot: Pot): Promise<Proposals | null> {
	const rated = z.array(z.object({ action_id: z.string(), nis: z.string() }));
	return proposalsFor(pot, await ask(privileged, 'pot_support', { p_pot_id: pot.pot_id }, rated));
}

/** The programmes by name. */
export async function programmeNames(
	db: SupabaseClient
): Promise<{ programme_id: string; name: string }[]> {
	const row = z.object({ programme_id: z.string(), name: z.string() });
	return ask(db, 'programmes', {}, z.array(row));
}

/** A pot as it is saved. */
export type PotToSave = {
	fund_id: string | null;
	year: number;
	programme_id: string;
	name: string;
	note: string | null;
	key: string;
	total_cents: number;
};

/**
 * Makes a pot (`pot_id` null) or changes it; its shares follow its key.
 * @returns the id of the pot
 * @throws Refused VPFMX where a share does not fit in its fund, VPFLO, VPDUP, VPVAL, VPOLD, 42501
 */
export async function savePot(
	db: SupabaseClient,
	pot_id: string | null,
	version: number | null,
	pot: PotToSave
): Promise<string> {
	const args = { p_pot_id: pot_id, p_version: version, p_pot: pot };
	return (await ask(db, 'save_pot', args, z.object({ pot_id: z.string() }))).pot_id;
}

/**
 * Says from which fund a municipality pays its share, and how much where each enters its own.
 * @throws Refused VPFMX where the fund has less left, VPF… by its rules, VPFLO, 42501
 */
export async function saveShare(
	db: SupabaseClient,
	pot_id: string,
	place: string,
	{ fund_id, cents }: { fund_id: string | null; cents: number | null }
): Promise<void> {
	const args = { p_pot_id: pot_id, p_place: place, p_fund_id: fund_id, p_cents: cents };
	await ask(db, 'save_share', args, z.unknown());
}

/** Says what one municipality would pay for a regional action by itself; null: not known. */
export async function saveSeparateCost(
	db: SupabaseClient,
	action_id: string,
	cents: number | null
): Promise<void> {
	await ask(db, 'save_separate_cost', { p_action_id: action_id, p_cents: cents }, z.unknown());
}

/**
 * Keeps what people decided about a pot, and why.
 * @throws Refused VPFMX when it costs more than the pot, VPREA without a reason, 42501
 */
export async function decidePot(
	db: SupabaseClient,
	pot_id: string,
	{ method, actions, reason }: { method: string | null; actions: string[]; reason: string }
): Promise<void> {
	const args = { p_pot_id: pot_id, p_method: method, p_actions: actions, p_reason: reason };
	await ask(db, 'decide_pot', args, z.unknown());
}

/**
 * Writes what was decided about a pot as budget lines of the region.
 * @throws Refused VPFMX where less is promised, VPF… by the rules of the fund, VPSTA, 42501
 */
export async function planPot(db: SupabaseClient, pot_id: string): Promise<void> {
	await ask(db, 'plan_pot', { p_pot_id: pot_id }, z.unknown());
}
