import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import type { BbcList, BbcRow } from './bbc.ts';
import { costKinds } from './money.ts';
import type { FundReportRow } from './fund-report.ts';

const titled = z.object({ code: z.string(), title: z.string() });
const row = z.object({
	goal: titled,
	action_plan: titled,
	action: titled,
	is_priority: z.boolean(),
	level: z.enum(['LOK', 'REG']),
	lead: z.string(),
	partners: z.array(z.string()),
	fund: z.string(),
	amounts: z.record(z.coerce.number(), z.object({ spent: z.number(), received: z.number() })),
	reporting_code: z.string(),
	sdg: z.string(),
	indicators: z.array(
		z.object({ name: z.string(), value: z.number(), unit: z.string(), on: z.iso.date() })
	),
	state: z.string()
});
const listed = z.object({ may_import: z.boolean(), board: z.string(), rows: z.array(row) });

/**
 * The plan of a place as a list of the planning cycle, and whether the one who asks may import one.
 * @param place `region` or a NIS code
 * @param region the name of the region as a board
 */
export async function bbcList(
	db: SupabaseClient,
	place: string,
	region: string
): Promise<{ list: BbcList; may_import: boolean }> {
	const found = await ask(db, 'bbc_list', { p_place: place }, listed);
	const nis = place === 'region' ? '' : place;
	const board = found.board || region;
	const years = found.rows.flatMap(({ amounts }) => Object.keys(amounts).map(Number));
	return {
		may_import: found.may_import,
		list: {
			years: [...new Set(years)].sort((one, other) => one - other),
			rows: found.rows.map((row) => ({ ...row, nis, board }))
		}
	};
}

/**
 * Takes a list over, as a whole or not at all.
 * @param asked.rows with the number of each row in its file
 * @throws Refused VPBBC (detail: the row and what is wrong with it), VPTXT, VPVAL, the rules of the
 * funds, 42501
 */
export async function importBbc(
	db: SupabaseClient,
	asked: { place: string; programme: string; theme: string; rows: (BbcRow & { row: number })[] }
): Promise<void> {
	await ask(
		db,
		'import_bbc',
		{
			p_place: asked.place,
			p_programme: asked.programme,
			p_theme_code: asked.theme,
			p_rows: asked.rows
		},
		z.unknown()
	);
}

const reportRow = z.object({
	purpose: z.string(),
	action: z.string(),
	theme_code: z.string(),
	what: z.string(),
	cost_kind: z.enum(costKinds),
	participants_count: z.number().nullable(),
	participants_target_count: z.number().nullable(),
	part: z.number(),
	whole: z.number(),
	planned_cents: z.number(),
	spent_cents: z.number(),
	counted_spent: z.number(),
	is_structural: z.boolean(),
	is_fictional: z.boolean()
});

/** What a fund paid in a year, line by line. @param fund its code */
export async function fundReport(
	db: SupabaseClient,
	place: string,
	fund: string,
	year: number
): Promise<FundReportRow[]> {
	const asked = { p_place: place, p_fund: fund, p_year: year };
	return ask(db, 'fund_report', asked, z.array(reportRow));
}
