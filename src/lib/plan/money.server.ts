import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import { type Money, moneySchema, type PlaceFunds, placeFundsSchema } from './money.ts';

/**
 * The money of a place in a year. Refused (42501) unless someone of the staff asks.
 * @param place `region` or a NIS code
 * @param year the year of today when null
 */
export async function money(
	db: SupabaseClient,
	place: string,
	year: number | null
): Promise<Money> {
	return ask(db, 'money', { p_place: place, p_year: year }, moneySchema);
}

/**
 * What a place has of each fund this year. Refused (42501) unless someone of the staff asks.
 * @param place `region` or a NIS code
 */
export async function placeFunds(db: SupabaseClient, place: string): Promise<PlaceFunds> {
	return ask(db, 'place_funds', { p_place: place }, placeFundsSchema);
}

/** A budget line as it is saved; amounts in cents. */
export type LineToSave = {
	place: string;
	action_id: string;
	fund_id: string;
	year: number;
	what: string | null;
	cost_kind: string;
	purpose: string | null;
	planned_cents: number;
	committed_cents: number;
	spent_cents: number;
	estimated_percent: number | null;
	is_structural: boolean;
};

/**
 * Adds a budget line, or changes one.
 * @param line_id null for a new line
 * @param version that was read; null for a new line
 * @throws Refused VPFMX where the fund has less left, VPF… by the rule of the fund, VPOLD, VPGON, 42501
 */
export async function saveLine(
	db: SupabaseClient,
	line_id: string | null,
	version: number | null,
	line: LineToSave
): Promise<void> {
	const args = { p_line_id: line_id, p_version: version, p_line: line };
	await ask(db, 'save_line', args, z.unknown());
}

/** Takes a budget line away. @throws Refused VPOLD, VPGON, 42501 */
export async function removeLine(
	db: SupabaseClient,
	line_id: string,
	version: number
): Promise<void> {
	await ask(db, 'remove_line', { p_line_id: line_id, p_version: version }, z.unknown());
}

/** A grant as it is saved. `cents`: null of a fund whose amount follows. */
export type GrantToSave = {
	cents: number | null;
	asked_on: string | null;
	approved_on: string | null;
	received_on: string | null;
	note: string | null;
};

/** Which grant: of a place, from a fund, in a year, as it was read; `version` null: there is none yet. */
export type GrantAsked = { place: string; fund_id: string; year: number; version: number | null };

/**
 * Enters or changes a grant.
 * @throws Refused VPFLO and VPFDF where lines would not fit any more, VPFLI, VPFYR, VPFDV, VPFDT, VPOLD
 */
export async function saveGrant(
	db: SupabaseClient,
	{ place, fund_id, year, version }: GrantAsked,
	grant: GrantToSave
): Promise<void> {
	const args = { p_place: place, p_fund_id: fund_id, p_year: year, p_version: version };
	await ask(db, 'save_grant', { ...args, p_grant: grant }, z.unknown());
}

/** Takes a grant away. @throws Refused VPFLO, VPFDF, VPOLD, VPGON, 42501 */
export async function removeGrant(
	db: SupabaseClient,
	{ place, fund_id, year, version }: GrantAsked
): Promise<void> {
	const args = { p_place: place, p_fund_id: fund_id, p_year: year, p_version: version };
	await ask(db, 'remove_grant', args, z.unknown());
}
