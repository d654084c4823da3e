import { error } from '@sveltejs/kit';
import { parseReceipt, plainDigits } from '#lib/response/receipt.ts';
import { formOf } from '#lib/survey/survey.server.ts';
import type { PageServerLoad } from './$types';

/** The receipt is the address itself: nothing is asked about the response. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const receipt_code = parseReceipt(params.receipt);
	const form = await formOf(locals.db, plainDigits(params.code));
	if (!receipt_code || form.state === 'unknown') error(404, { message: '' });
	return {
		receipt_code,
		code: params.code,
		audience: form.audience,
		closes_on: form.closes_on,
		is_closed: form.state === 'closed',
		language: locals.language,
		is_demo: locals.region.is_demo
	};
};
