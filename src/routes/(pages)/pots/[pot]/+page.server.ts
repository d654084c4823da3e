import { error, fail, redirect } from '@sveltejs/kit';
import { setError, superValidate, type SuperValidated } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { privileged } from '#lib/database/connect.server.ts';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { funds } from '#lib/plan/fund.server.ts';
import { typedCents, typedVersion } from '#lib/plan/money-form.ts';
import { decisionForm, isMethod, planOf, potFieldOf, potForm, potToSave } from '#lib/plan/pot.ts';
import * as pots from '#lib/plan/pot.server.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { centsOf } from '#lib/words/money.ts';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	requireRole(locals);
	if (!/^[0-9a-f-]{36}$/.test(params.pot)) error(404, m.pot_gone());
	const { db } = locals;
	const [pot, listed, programmes] = await Promise.all([
		pots.pot(db, params.pot),
		funds(db),
		pots.programmeNames(db)
	]);
	if (!pot) error(404, m.pot_gone());
	const from = url.searchParams.get('from');
	return {
		pot,
		funds: listed.filter(({ source, held_by }) => source !== 'pooled' && held_by !== 'region'),
		programmes,
		proposals: await pots.proposals(await privileged(), pot),
		plan: planOf(pot),
		from: isMethod(from) ? from : null,
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	save: async (event) => {
		requireRole(event.locals, 'coordinator');
		const form = await superValidate(event.request, zod4(potForm), { id: 'pot' });
		if (!form.valid) return fail(400, { form });
		const { pot } = event.params;
		const version = typedVersion(form.data.version);
		const save = () => pots.savePot(event.locals.db, pot, version, potToSave(form.data));
		return (await refusalOf(save, form, potFieldOf)) ?? back(event, 'saved');
	},
	share: async (event) => {
		requireRole(event.locals, 'head', 'coordinator');
		const typed = await event.request.formData();
		const place = String(typed.get('place'));
		const amount = String(typed.get('cents') ?? '').trim();
		const kept = { place, cents: amount, fund_id: String(typed.get('fund_id') ?? '') };
		if (amount !== '' && centsOf(amount) === null) {
			return fail(400, { share: { ...kept, error: m.money_amount_wrong() } });
		}
		const share = { fund_id: kept.fund_id || null, cents: typedCents(amount) };
		try {
			await pots.saveShare(event.locals.db, event.params.pot, place, share);
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			return fail(error.failure.status, { share: { ...kept, error: wordsOf(error.failure) } });
		}
		return back(event, 'share');
	},
	alone: async (event) => {
		requireRole(event.locals, 'coordinator');
		const typed = await event.request.formData();
		const action_id = String(typed.get('action_id'));
		const amount = String(typed.get('cents') ?? '').trim();
		if (amount !== '' && centsOf(amount) === null) {
			return fail(400, { alone: { action_id, cents: amount, error: m.money_amount_wrong() } });
		}
		const save = () => pots.saveSeparateCost(event.locals.db, action_id, typedCents(amount));
		return (await refusalOf(save)) ?? back(event, 'alone');
	},
	decide: async (event) => {
		requireRole(event.locals, 'coordinator');
		const form = await superValidate(event.request, zod4(decisionForm), { id: 'decision' });
		if (!form.valid) return fail(400, { form });
		const decision = { ...form.data, method: form.data.method || null };
		const decide = () => pots.decidePot(event.locals.db, event.params.pot, decision);
		const field = ({ code }: { code: string }) => (code === 'VPREA' ? 'reason' : 'actions._errors');
		return (await refusalOf(decide, form, field)) ?? back(event, 'decided');
	},
	plan: async (event) => {
		requireRole(event.locals, 'coordinator');
		const plan = () => pots.planPot(event.locals.db, event.params.pot);
		return (await refusalOf(plan)) ?? back(event, 'planned');
	}
};

/** What the database refused, told at the field that it is about; null when it did what was asked. */
async function refusalOf<Form extends Record<string, unknown>>(
	save: () => Promise<unknown>,
	form?: SuperValidated<Form>,
	fieldOf?: (failure: { code: string; detail: string }) => string
) {
	try {
		await save();
		return null;
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		const words = wordsOf(error.failure);
		if (!form || !fieldOf) return fail(error.failure.status, { refused: words });
		if (error.failure.code === 'VPOLD') Object.assign(form.data, { version: error.failure.detail });
		return setError(form, fieldOf(error.failure) as '', words);
	}
}

function back({ params }: RequestEvent, done: string): never {
	redirect(303, `${href(`/pots/${params.pot}`)}?done=${done}`);
}
