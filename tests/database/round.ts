import { randomUUID } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Answers } from '#lib/survey/survey.ts';
import { ask } from './call.ts';
import type { World } from './world.ts';

/** A round, with its codes by NIS; `none` is the code that names no municipality. */
export type Round = { round_id: string; codes: Record<string, string> };

/** Plans a round with its links; it is not open yet. */
export async function planRound(
	db: SupabaseClient,
	opens_on: string,
	closes_on: string
): Promise<Round> {
	const { round_id } = await ask<{ round_id: string }>(db, 'add_round', {
		p_name: { nl: `ronde ${opens_on}`, en: `round ${opens_on}` },
		p_opens_on: opens_on,
		p_closes_on: closes_on
	});
	const links = await ask<{ code: string; nis: string | null }[]>(db, 'round_links', {
		p_round_id: round_id
	});
	return {
		round_id,
		codes: Object.fromEntries(links.map(({ code, nis }) => [nis ?? 'none', code]))
	};
}

/** A round that is open. */
export async function openRound(
	db: SupabaseClient,
	opens_on = '2017-03-01',
	closes_on = '2017-05-31'
): Promise<Round> {
	const round = await planRound(db, opens_on, closes_on);
	await ask(db, 'open_round', { p_round_id: round.round_id });
	return round;
}

/** Lets a world play on a fixed day, as the demo does. */
export async function setDay(world: World, day: string): Promise<void> {
	await world.sql(
		`insert into region.setting (name, value) values ('demo_day', to_jsonb($1::text))
		on conflict (name) do update set value = excluded.value`,
		[day]
	);
}

/** Puts an organisation in the register. */
export async function invite(
	db: SupabaseClient,
	round: Round,
	name: string,
	municipalities: string[] = ['72030']
): Promise<{ organisation_id: string; code: string }> {
	return ask(db, 'add_organisation', {
		p_round_id: round.round_id,
		p_name: name,
		p_kind: 'VER',
		p_municipalities: municipalities,
		p_email: null
	});
}

/** What a page sends to `submit_response`. */
export type Submission = {
	code: string;
	submission_id: string;
	is_device_id: boolean;
	survey_version: number;
	language: string;
	nis: string | null;
	answers: Answers;
};

/** A submission as a page makes it. */
export function submission(
	code: string,
	answers: Answers,
	other: Partial<Submission> = {}
): Submission {
	return {
		code,
		submission_id: randomUUID(),
		is_device_id: true,
		survey_version: 1,
		language: 'nl',
		nis: null,
		answers,
		...other
	};
}

export type Receipt = { receipt_code: string; is_known: boolean };

/** Sends a submission that must be stored. */
export function submit(db: SupabaseClient, sent: Submission): Promise<Receipt> {
	return ask<Receipt>(db, 'submit_response', { p_submission: sent });
}
