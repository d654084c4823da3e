import * as m from '#lib/words/paraglide/messages.js';
import type { Failure, FailureCode } from './failure.ts';
import { moneyFailureWords } from './money-failure.ts';

/** The sentence of each code; those about money fill in what the detail names. */
const sentences: Record<FailureCode, (() => string) | ((detail: string) => string)> = {
	VPCOD: m.failure_code,
	VPNOP: m.failure_not_open,
	VPCLO: m.failure_closed,
	VPVER: m.failure_version,
	VPQUE: m.failure_question,
	VPOPT: m.failure_option,
	VPMAX: m.failure_too_many,
	VPLEN: m.failure_too_long,
	VPREQ: m.failure_required,
	VPAGE: m.failure_age,
	VPSNT: m.failure_sent,
	VPBAD: m.failure_not_understood,
	VPREC: m.failure_receipt,
	VPNAM: m.failure_name,
	VPEMA: m.failure_email,
	VPDUP: m.failure_duplicate,
	VPLAS: m.failure_last_coordinator,
	VPNIS: m.failure_municipality,
	VPDAT: m.failure_dates,
	VPSTA: m.failure_state,
	VPREA: m.failure_reason,
	VPWEK: m.failure_week,
	VPFEW: m.failure_few,
	VPTHR: m.failure_threshold,
	VPLEA: m.failure_leak,
	VPTXT: m.failure_text,
	VPGON: m.failure_gone,
	VPOLD: m.failure_older,
	VPVAL: m.failure_value,
	VPEMP: m.failure_empty,
	VPSUG: m.failure_suggestion,
	...moneyFailureWords,
	VPMNY: m.failure_many,
	VPBBC: m.failure_list,
	VPADM: m.failure_refused,
	'42501': m.failure_refused,
	unknown: m.failure_unknown
};

/** The sentence for a failure, in the reader's language; its detail may fill in what it names. */
export function wordsOf({ code, detail = '' }: Pick<Failure, 'code'> & Partial<Failure>): string {
	return sentences[code](detail);
}
