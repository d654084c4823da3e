import type { SupabaseClient } from '@supabase/supabase-js';
import { answerOf } from '#lib/database/failure.ts';
import type { Municipality } from '#lib/region/region.ts';
import { withChannel } from './channel.ts';
import type { Form } from './form.ts';
import { withLanguageNames } from './language-names.ts';
import type { Survey } from './survey.ts';

/** @throws Refused when the database cannot be asked */
export async function formOf(db: SupabaseClient, code: string): Promise<Form> {
	const { data, error } = await db.rpc('form', { p_code: code });
	return answerOf<Form>({ data, error });
}

const surveys = new Map<string, Promise<Survey>>();

/**
 * A version of a survey. It never changes, so the process asks for it once.
 * @throws Refused when there is no such version
 */
export function surveyOf(db: SupabaseClient, surveyId: string, version: number): Promise<Survey> {
	return once(surveys, `${surveyId} ${version}`, async () => {
		const asked = { p_survey_id: surveyId, p_version: version };
		const { data, error } = await db.rpc('survey', asked);
		return answerOf<Survey>({ data, error });
	});
}

const ofRounds = new Map<string, Promise<Survey[]>>();

/**
 * The surveys of a round that has opened, with the channel, in words for who reads figures: what its
 * figures name by codes. They never change, so the process asks for them once.
 * @throws Refused when the database cannot be asked
 */
export function surveysOf(db: SupabaseClient, roundId: string): Promise<Survey[]> {
	return once(ofRounds, roundId, async () => {
		const { data, error } = await db.rpc('round_surveys', { p_round_id: roundId });
		return answerOf<Survey[]>({ data, error }).map(withLanguageNames).map(withChannel);
	});
}

const municipalities = new Map<string, Promise<Municipality[]>>();

/** The municipalities that a round offers: those of the day on which it opens (ISO). */
export function municipalitiesOn(db: SupabaseClient, day: string): Promise<Municipality[]> {
	return once(municipalities, day, async () => {
		const { data, error } = await db.rpc('municipalities', { p_on: day });
		return answerOf<Municipality[]>({ data, error });
	});
}

/** Asks once for each key; a question that fails is asked again the next time. */
function once<Value>(
	known: Map<string, Promise<Value>>,
	key: string,
	ask: () => Promise<Value>
): Promise<Value> {
	const before = known.get(key);
	if (before) return before;
	const asked = ask();
	known.set(key, asked);
	asked.catch(() => known.delete(key));
	return asked;
}
