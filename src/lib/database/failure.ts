/** An error of the database as the pages know it. */
export type Failure = {
	/** One of the project's own codes (`VP…`), `42501` for a refusal, else `unknown`. */
	code: FailureCode;
	/** The HTTP status that goes with it. */
	status: number;
	/** What it is about: a question code, a date; empty when nothing. */
	detail: string;
};

/** The one table from error code to status; `failure-words.ts` has the sentences. */
const statuses = {
	VPCOD: 404,
	VPNOP: 409,
	VPCLO: 410,
	VPVER: 409,
	VPQUE: 400,
	VPOPT: 400,
	VPMAX: 400,
	VPLEN: 400,
	VPREQ: 400,
	VPAGE: 400,
	VPSNT: 409,
	VPBAD: 400,
	VPREC: 404,
	VPNAM: 400,
	VPEMA: 400,
	VPDUP: 409,
	VPLAS: 409,
	VPNIS: 400,
	VPDAT: 400,
	VPSTA: 409,
	VPREA: 400,
	VPWEK: 409,
	VPFEW: 409,
	VPTHR: 400,
	VPLEA: 409,
	VPTXT: 400,
	VPGON: 404,
	VPOLD: 409,
	VPVAL: 400,
	VPEMP: 409,
	VPSUG: 409,
	VPFMX: 409,
	VPFCY: 409,
	VPFLO: 409,
	VPFDF: 409,
	VPFYR: 400,
	VPFDV: 400,
	VPFLI: 400,
	VPFSH: 400,
	VPFCK: 400,
	VPFPU: 400,
	VPFPR: 400,
	VPFAP: 409,
	VPFST: 409,
	VPFON: 400,
	VPFHB: 400,
	VPFOR: 400,
	VPFDT: 400,
	VPFUS: 409,
	VPMNY: 429,
	VPBBC: 409,
	VPADM: 403,
	'42501': 403,
	unknown: 500
} as const;

export type FailureCode = keyof typeof statuses;

function isFailureCode(code: unknown): code is FailureCode {
	return typeof code === 'string' && Object.hasOwn(statuses, code);
}

/**
 * What an error of supabase-js means to us.
 * @param error as it came back from a call; its own words are never shown
 */
export function failureOf(error: { code?: string; details?: string | null }): Failure {
	const code = isFailureCode(error.code) ? error.code : 'unknown';
	return { code, status: statuses[code], detail: error.details ?? '' };
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
