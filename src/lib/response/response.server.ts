import type { SupabaseClient } from '@supabase/supabase-js';
import { answerOf } from '#lib/database/failure.ts';
import type { Answers } from '#lib/survey/survey.ts';
import type { Language } from '#lib/words/text.ts';

/** One sending of a form. The id makes it be stored once, however often it arrives. */
export type Submission = {
	code: string;
	submission_id: string;
	/** Made on the device by its script; else by our page, for a browser without one. */
	is_device_id: boolean;
	survey_version: number;
	language: Language;
	/** The municipality that was chosen, when the code names none. */
	nis: string | null;
	answers: Answers;
};

/**
 * Stores a submission once.
 * @returns the receipt code, twelve digits; the same one for the same submission
 * @throws Refused with VPCOD, VPNOP, VPCLO, VPVER, VPSNT, or what is wrong with an answer
 */
export async function submitResponse(db: SupabaseClient, submission: Submission): Promise<string> {
	const { data, error } = await db.rpc('submit_response', { p_submission: submission });
	return answerOf<{ receipt_code: string }>({ data, error }).receipt_code;
}

/**
 * Erases the answers that belong to a receipt.
 * @throws Refused with VPREC when there are none
 */
export async function withdrawResponse(db: SupabaseClient, receiptCode: string): Promise<void> {
	answerOf(await db.rpc('withdraw_response', { p_receipt: receiptCode }));
}

/**
 * Counts a try at erasing. Nothing tells devices apart, so all who try share one count.
 * @returns the seconds to wait; 0 when one may try
 */
export async function waitToWithdraw(db: SupabaseClient): Promise<number> {
	const attempt = { p_kind: 'withdraw', p_subject: 'everyone' };
	const { data, error } = await db.rpc('count_attempt', attempt);
	const tried = answerOf<{ may_try: boolean; seconds: number }>({ data, error });
	return tried.may_try ? 0 : tried.seconds;
}
