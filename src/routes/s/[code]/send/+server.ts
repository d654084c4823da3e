import { isHttpError, json } from '@sveltejs/kit';
import { Refused } from '#lib/database/failure.ts';
import { faultHeading, tellFault } from '#lib/response/fault.ts';
import { openForm, readBody, readerOf } from '#lib/response/form.server.ts';
import { plainDigits } from '#lib/response/receipt.ts';
import { sendForm } from '#lib/response/send.server.ts';
import { questionsOf } from '#lib/survey/survey.ts';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { RequestHandler } from './$types';

/** Answers the page's own script; the answer is `Reply` of `response/web/send.ts`. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	try {
		const read = readerOf(await readBody(request));
		const code = plainDigits(params.code);
		const open = await openForm(locals.db, code);
		const by = { code, language: locals.language, is_device_id: true };
		const sent = await sendForm(locals.db, open, read, by);
		if (sent.is === 'stored') {
			return json({ is: 'stored', href: href(`/s/${params.code}/sent/${sent.receipt_code}`) });
		}
		if (sent.is !== 'faulty') return json(sent);
		const questions = questionsOf(open.survey);
		return json({
			is: 'faulty',
			heading: faultHeading(sent.faults),
			faults: sent.faults.map((fault) => tellFault(fault, questions, locals.language))
		});
	} catch (cause) {
		const status = isHttpError(cause) ? cause.status : statusOf(cause);
		const message = words[status];
		if (!message) throw cause;
		return json({ is: 'refused', message: message() }, { status });
	}
};

const words: Record<number, () => string> = {
	404: m.response_unknown_title,
	409: m.response_not_open_title,
	410: () => `${m.response_closed_title()}. ${m.response_closed_unsent()}`,
	413: m.response_too_big_title
};

function statusOf(cause: unknown): number {
	return cause instanceof Refused ? cause.failure.status : 500;
}
