import { error, fail, redirect } from '@sveltejs/kit';
import { Refused } from '#lib/database/failure.ts';
import { openForm, readBody, readerOf } from '#lib/response/form.server.ts';
import { writtenQuestions } from '#lib/response/questions.server.ts';
import { plainDigits } from '#lib/response/receipt.ts';
import { readForm, sendForm, submissionId } from '#lib/response/send.server.ts';
import { unsent } from '#lib/response/unsent.ts';
import { href } from '#lib/words/link.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, request, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const open = await openForm(locals.db, plainDigits(params.code));
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
		const open = await openForm(locals.db, plainDigits(params.code));
		return { step: 'questions' as const, answers: readForm(open, read).answers, faults: [] };
	},

	/** What was answered, to look over before sending; nothing is stored yet. */
	check: async ({ locals, params, request }) => {
		const read = readerOf(await readBody(request));
		const open = await openForm(locals.db, plainDigits(params.code));
		const { answers, faults, is_ended, is_old } = readForm(open, read);
		if (is_ended) return { step: 'end' as const };
		if (is_old) return fail(409, { step: 'questions' as const, answers, faults, notice: 'old' });
		if (faults.length) return fail(400, { step: 'questions' as const, answers, faults });
		return { step: 'check' as const, answers, submission_id: crypto.randomUUID() };
	},

	send: async ({ locals, params, request }) => {
		const read = readerOf(await readBody(request));
		const code = plainDigits(params.code);
		const open = await openForm(locals.db, code);
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
			if (status === 404 || status === 410 || code === 'VPNOP') error(status, { message: code });
			const submission_id = submissionId(read);
			return fail(503, { step: 'check' as const, answers, submission_id, notice: 'failed' });
		}
	}
};
