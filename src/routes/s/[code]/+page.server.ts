import { error, fail, redirect } from '@sveltejs/kit';
import { Refused } from '#lib/database/failure.ts';
import {
	openForm,
	postedForm,
	readBody,
	readerOf,
	type OpenForm
} from '#lib/response/form.server.ts';
import { writtenQuestions } from '#lib/response/questions.server.ts';
import type { FormReader } from '#lib/survey/question/type.ts';
import { plainDigits } from '#lib/response/receipt.ts';
import { readForm, sendForm, submissionId } from '#lib/response/send.server.ts';
import { unsent } from '#lib/response/unsent.ts';
import { href } from '#lib/words/link.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, request, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const find = request.method === 'POST' ? postedForm : openForm;
	const open = await find(locals.db, plainDigits(params.code));
	return {
		open: unsent({ ...open, questions: writtenQuestions(open, locals.language) }),
		code: params.code,
		language: locals.language,
		is_demo: locals.region.is_demo,
		saves_data: request.headers.get('save-data') === 'on'
	};
};

export const actions: Actions = {
	/** The questions again, as far as they were answered. */
	change: async ({ locals, params, request }) => {
		const read = readerOf(await readBody(request));
		const open = await postedForm(locals.db, plainDigits(params.code));
		if (open.form.state === 'closed') return closed(open, read);
		return { step: 'questions' as const, answers: readForm(open, read).answers, faults: [] };
	},

	/** What was answered, to look over before sending; nothing is stored yet. */
	check: async ({ locals, params, request }) => {
		const read = readerOf(await readBody(request));
		const open = await postedForm(locals.db, plainDigits(params.code));
		if (open.form.state === 'closed') return closed(open, read);
		const { answers, faults, is_ended, is_old } = readForm(open, read);
		if (is_ended) return { step: 'end' as const };
		if (is_old) return fail(409, { step: 'questions' as const, answers, faults, notice: 'old' });
		if (faults.length) return fail(400, { step: 'questions' as const, answers, faults });
		return { step: 'check' as const, answers, submission_id: crypto.randomUUID() };
	},

	send: async ({ locals, params, request }) => {
		const read = readerOf(await readBody(request));
		const code = plainDigits(params.code);
		const open = await postedForm(locals.db, code);
		if (open.form.state === 'closed') return closed(open, read);
		const { answers } = readForm(open, read);
		try {
			const by = { code, language: locals.language, is_device_id: false };
			const sent = await sendForm(locals.db, open, read, by);
			if (sent.is === 'stored') {
				redirect(303, href(`/s/${params.code}/sent/${sent.receipt_code}`));
			}
			if (sent.is === 'ended') return { step: 'end' as const };
			const faults = sent.is === 'faulty' ? sent.faults : [];
			const notice = sent.is === 'old_version' ? 'old' : undefined;
			return fail(400, { step: 'questions' as const, answers, faults, notice });
		} catch (cause) {
			if (!(cause instanceof Refused)) throw cause;
			const { code, status } = cause.failure;
			if (status === 410) return closed(open, read);
			if (status === 404 || code === 'VPNOP') error(status, { message: code });
			const submission_id = submissionId(read);
			return fail(503, { step: 'check' as const, answers, submission_id, notice: 'failed' });
		}
	}
};

/** Nothing can be sent any more: what was filled in is shown, so that it is not lost to its writer. */
function closed(open: OpenForm, read: FormReader) {
	return fail(410, { step: 'closed' as const, answers: readForm(open, read).answers });
}
