import type { SupabaseClient } from '@supabase/supabase-js';
import { Refused } from '#lib/database/failure.ts';
import { codesOf, endsSurvey, parseAnswers } from '#lib/survey/ask.ts';
import type { Fault, FaultCode, FormReader } from '#lib/survey/question/type.ts';
import { questionsOf, type Answers } from '#lib/survey/survey.ts';
import type { Language } from '#lib/words/text.ts';
import type { OpenForm } from './form.server.ts';
import { submitResponse } from './response.server.ts';

/** What a form says: its answers, what is wrong with them, whether it must end kindly. */
export type Read = { answers: Answers; faults: Fault[]; is_ended: boolean; is_old: boolean };

/** Reads a posted form against the survey of today; `is_old` when it was made for another version. */
export function readForm({ survey, ground }: OpenForm, read: FormReader): Read {
	const { answers, faults } = parseAnswers(survey, read, ground);
	const version = read('survey_version')[0];
	return {
		answers,
		faults,
		is_ended: endsSurvey(survey, answers),
		is_old: version !== undefined && version !== String(survey.version)
	};
}

/** What became of a sending. */
export type Sent =
	| { is: 'stored'; receipt_code: string }
	| { is: 'ended' }
	| { is: 'old_version' }
	| { is: 'faulty'; faults: Fault[] }
	| { is: 'sent_before' };

/**
 * Sends a form that was looked over. Nothing of an ended one is sent.
 * @throws Refused when the round closed meanwhile, or the database cannot be asked
 */
export async function sendForm(
	db: SupabaseClient,
	open: OpenForm,
	read: FormReader,
	by: { code: string; language: Language; is_device_id: boolean }
): Promise<Sent> {
	const { answers, faults, is_ended, is_old } = readForm(open, read);
	if (is_ended) return { is: 'ended' };
	if (is_old) return { is: 'old_version' };
	if (faults.length) return { is: 'faulty', faults };
	const municipality = questionsOf(open.survey).find((question) => question.is_municipality);
	try {
		const receipt_code = await submitResponse(db, {
			...by,
			submission_id: submissionId(read),
			survey_version: open.survey.version,
			nis: (municipality && codesOf(answers[municipality.code])[0]) ?? null,
			answers
		});
		return { is: 'stored', receipt_code };
	} catch (cause) {
		if (!(cause instanceof Refused)) throw cause;
		const { code, detail } = cause.failure;
		if (code === 'VPSNT') return { is: 'sent_before' };
		if (code === 'VPVER') return { is: 'old_version' };
		const fault = faultOf(code, detail);
		if (fault) return { is: 'faulty', faults: [fault] };
		throw cause;
	}
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The id that a form was sent with; one that lost it, or holds no id there, is someone's all the same. */
export function submissionId(read: FormReader): string {
	const id = read('submission_id')[0] ?? '';
	return uuid.test(id) ? id : crypto.randomUUID();
}

const faultCodes: Record<string, FaultCode> = {
	VPQUE: 'VPOPT',
	VPOPT: 'VPOPT',
	VPMAX: 'VPMAX',
	VPLEN: 'VPLEN',
	VPREQ: 'VPREQ',
	VPBAD: 'VPBAD'
};

/** What the database refused, as a fault at its question; null when it names none. */
function faultOf(code: string, question: string): Fault | null {
	const known = faultCodes[code];
	return known && question ? { question, field: question, code: known } : null;
}
