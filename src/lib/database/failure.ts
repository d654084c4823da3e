import { moneyFailures } from './money-failure.ts';
import * as m from '#lib/words/paraglide/messages.js';

/** An error of the database as the pages know it. */
export type Failure = {
	/** One of the project's own codes (`VP…`), `42501` for a refusal, else `unknown`. */
	code: FailureCode;
	/** The HTTP status that goes with it. */
	status: number;
	/** What it is about: a question code, a date; empty when nothing. */
	detail: string;
};

/** The one table from error code to status and words. */
const failures = {
	VPCOD: { status: 404, words: m.failure_code },
	VPNOP: { status: 409, words: m.failure_not_open },
	VPCLO: { status: 410, words: m.failure_closed },
	VPVER: { status: 409, words: m.failure_version },
	VPQUE: { status: 400, words: m.failure_question },
	VPOPT: { status: 400, words: m.failure_option },
	VPMAX: { status: 400, words: m.failure_too_many },
	VPLEN: { status: 400, words: m.failure_too_long },
	VPREQ: { status: 400, words: m.failure_required },
	VPAGE: { status: 400, words: m.failure_age },
	VPSNT: { status: 409, words: m.failure_sent },
	VPBAD: { status: 400, words: m.failure_not_understood },
	VPREC: { status: 404, words: m.failure_receipt },
	VPNAM: { status: 400, words: m.failure_name },
	VPEMA: { status: 400, words: m.failure_email },
	VPDUP: { status: 409, words: m.failure_duplicate },
	VPLAS: { status: 409, words: m.failure_last_coordinator },
	VPNIS: { status: 400, words: m.failure_municipality },
	VPDAT: { status: 400, words: m.failure_dates },
	VPSTA: { status: 409, words: m.failure_state },
	VPREA: { status: 400, words: m.failure_reason },
	VPWEK: { status: 409, words: m.failure_week },
	VPFEW: { status: 409, words: m.failure_few },
	VPTHR: { status: 400, words: m.failure_threshold },
	VPLEA: { status: 409, words: m.failure_leak },
	VPTXT: { status: 400, words: m.failure_text },
	VPGON: { status: 404, words: m.failure_gone },
	VPOLD: { status: 409, words: m.failure_older },
	VPVAL: { status: 400, words: m.failure_value },
	VPEMP: { status: 409, words: m.failure_empty },
	VPSUG: { status: 409, words: m.failure_suggestion },
	...moneyFailures,
	VPMNY: { status: 429, words: m.failure_many },
	VPBBC: { status: 409, words: m.failure_list },
	VPADM: { status: 403, words: m.failure_refused },
	'42501': { status: 403, words: m.failure_refused },
	unknown: { status: 500, words: m.failure_unknown }
} as const;

export type FailureCode = keyof typeof failures;

function isFailureCode(code: unknown): code is FailureCode {
	return typeof code === 'string' && Object.hasOwn(failures, code);
}

/**
 * What an error of supabase-js means to us.
 * @param error as it came back from a call; its own words are never shown
 */
export function failureOf(error: { code?: string; details?: string | null }): Failure {
	const code = isFailureCode(error.code) ? error.code : 'unknown';
	return { code, status: failures[code].status, detail: error.details ?? '' };
}

/** The sentence for a failure, in the reader's language; its detail may fill in what it names. */
export function wordsOf({ code, detail = '' }: Pick<Failure, 'code'> & Partial<Failure>): string {
	const failure = failures[code];
	return 'tell' in failure ? failure.tell(detail) : failure.words();
}

/** Thrown by the verbs of the rooms when the database refuses. */
export class Refused extends Error {
	readonly failure: Failure;
	constructor(failure: Failure) {
		super(failure.code);
		this.name = 'Refused';
		this.failure = failure;
	}
}

/**
 * The data of a call, or its refusal as an exception.
 * @throws Refused with the code and status
 */
export function answerOf<Data>(result: {
	data: Data;
	error: { code?: string; details?: string | null } | null;
}): Data {
	if (result.error) throw new Refused(failureOf(result.error));
	return result.data;
}
