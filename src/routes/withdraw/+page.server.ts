import { fail } from '@sveltejs/kit';
import { Refused } from '#lib/database/failure.ts';
import { readBody, readerOf } from '#lib/response/form.server.ts';
import { parseReceipt } from '#lib/response/receipt.ts';
import { waitToWithdraw, withdrawResponse } from '#lib/response/response.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	return { language: locals.language, is_demo: locals.region.is_demo };
};

export const actions: Actions = {
	/** Shows what will be erased, before it is. */
	ask: async ({ request }) => {
		const typed = readerOf(await readBody(request))('receipt')[0] ?? '';
		const receipt_code = parseReceipt(typed);
		if (!receipt_code) return fail(400, { step: 'code' as const, typed, fault: 'format' as const });
		return { step: 'sure' as const, receipt_code };
	},

	erase: async ({ locals, request }) => {
		const typed = readerOf(await readBody(request))('receipt')[0] ?? '';
		const receipt_code = parseReceipt(typed);
		if (!receipt_code) return fail(400, { step: 'code' as const, typed, fault: 'format' as const });
		const seconds = await waitToWithdraw(locals.db);
		if (seconds)
			return fail(429, { step: 'code' as const, typed, fault: 'wait' as const, seconds });
		try {
			await withdrawResponse(locals.db, receipt_code);
			return { step: 'done' as const };
		} catch (cause) {
			if (!(cause instanceof Refused) || cause.failure.code !== 'VPREC') throw cause;
			return fail(404, { step: 'code' as const, typed, fault: 'unknown' as const });
		}
	}
};
