import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { answerOf } from '#lib/database/failure.ts';
import type { Audience, Survey } from '#lib/survey/survey.ts';
import type { DemoResponse, DemoSurveys } from './generate.ts';
import { register } from './organisations.ts';
import { submissionOf, type Codes } from './submission.ts';

const roundList = z.array(
	z.object({
		round_id: z.string(),
		number: z.number(),
		state: z.enum(['draft', 'open', 'closed']),
		surveys: z.array(
			z.object({
				survey_id: z.string(),
				version: z.number(),
				audience: z.enum(['target_group', 'organisation'])
			})
		)
	})
);
export type DemoRound = z.infer<typeof roundList>[number];

/** The two rounds of the demo, the first one first. `db` holds the secret key here and below. */
export async function roundsOf(db: SupabaseClient): Promise<[DemoRound, DemoRound]> {
	const rounds = roundList.parse(answerOf(await db.rpc('rounds')));
	const round1 = rounds.find(({ number }) => number === 1);
	const round2 = rounds.find(({ number }) => number === 2);
	if (!round1 || !round2) throw new Error('the demo has no two rounds');
	return [round1, round2];
}

/** The round of the demo that people answer now. */
export async function openRound(db: SupabaseClient): Promise<DemoRound> {
	const [, round2] = await roundsOf(db);
	return round2;
}

/** Both surveys, in the versions that a round asks. */
export async function surveysOf(db: SupabaseClient, round: DemoRound): Promise<DemoSurveys> {
	const read = async (audience: Audience): Promise<Survey> => {
		const asked = round.surveys.find((survey) => survey.audience === audience);
		const version = { p_survey_id: asked?.survey_id, p_version: asked?.version };
		const survey: Survey = answerOf(await db.rpc('survey', version));
		return survey;
	};
	return { target_group: await read('target_group'), organisation: await read('organisation') };
}

/** The codes by which people and organisations answer a round. */
export async function codesOf(db: SupabaseClient, { round_id }: DemoRound): Promise<Codes> {
	const links = z.array(z.object({ nis: z.string().nullable(), code: z.string() }));
	const invitations = z.array(z.object({ name: z.string(), code: z.string() }));
	const place = answerOf<unknown>(await db.rpc('round_links', { p_round_id: round_id }));
	const personal = answerOf<unknown>(await db.rpc('invitations', { p_round_id: round_id }));
	const byName = new Map(invitations.parse(personal).map(({ name, code }) => [name, code]));
	return {
		places: new Map(links.parse(place).map(({ nis, code }) => [nis, code])),
		organisations: register().map(({ name }) => byName.get(name) ?? '')
	};
}

/** Stores responses, a hundred at a time; those that are stored already stay as they are. */
export async function load(
	db: SupabaseClient,
	{ round_id }: { round_id: string },
	codes: Codes,
	responses: DemoResponse[],
	onStored: (stored: number) => void
): Promise<void> {
	const size = 100;
	for (let from = 0; from < responses.length; from += size) {
		const batch = responses.slice(from, from + size);
		const p_responses = batch.map((response) => submissionOf(response, codes));
		answerOf(await db.rpc('load_responses', { p_round_id: round_id, p_responses }));
		onStored(Math.min(from + size, responses.length));
	}
}
