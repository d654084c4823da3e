import { fail, redirect } from '@sveltejs/kit';
import { setError, superValidate, type SuperValidated } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import {
	grantFieldOf,
	grantForm,
	lineFieldOf,
	lineForm,
	typedCents,
	typedVersion
} from '#lib/plan/money-form.ts';
import { removeGrant, removeLine, saveGrant, saveLine } from '#lib/plan/money.server.ts';
import { requireRole } from '#lib/region/guard.server.ts';
import { href } from '#lib/words/link.ts';
import { moneyAsked, placeIn, yearIn } from './asked.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => ({
	...(await moneyAsked(event)),
	line: event.url.searchParams.get('line'),
	action: event.url.searchParams.get('action'),
	done: event.url.searchParams.get('done'),
	is_demo: event.locals.region.is_demo
});

export const actions: Actions = {
	line: async (event) => {
		requireRole(event.locals, 'head', 'coordinator');
		const form = await superValidate(event.request, zod4(lineForm), { id: 'line' });
		const { data } = form;
		if (!form.valid || !data.cost_kind) return fail(400, { form });
		const { place, year } = await asked(event);
		const line = {
			place,
			year,
			action_id: data.action_id,
			fund_id: data.fund_id,
			what: data.what || null,
			cost_kind: data.cost_kind,
			purpose: data.purpose || null,
			planned_cents: typedCents(data.planned) ?? 0,
			committed_cents: typedCents(data.committed) ?? 0,
			spent_cents: typedCents(data.spent) ?? 0,
			estimated_percent: data.estimated_percent === '' ? null : Number(data.estimated_percent),
			is_structural: data.is_structural === 'yes'
		};
		const id = data.line_id || null;
		const save = () => saveLine(event.locals.db, id, typedVersion(data.version), line);
		return (await refusalOf(save, form, lineFieldOf)) ?? back(event, 'line');
	},
	removeLine: async (event) => {
		requireRole(event.locals, 'head', 'coordinator');
		const typed = await event.request.formData();
		const id = String(typed.get('line_id'));
		const version = Number(typed.get('version'));
		return (
			(await refusalOf(() => removeLine(event.locals.db, id, version))) ?? back(event, 'removed')
		);
	},
	grant: async (event) => {
		requireRole(event.locals, 'head', 'coordinator');
		const form = await superValidate(event.request, zod4(grantForm), { id: 'grant' });
		const { data } = form;
		if (!form.valid) return fail(400, { form });
		const grant = {
			cents: typedCents(data.cents),
			asked_on: data.asked_on || null,
			approved_on: data.approved_on || null,
			received_on: data.received_on || null,
			note: data.note || null
		};
		const of = { ...(await asked(event)), fund_id: data.fund_id };
		const version = typedVersion(data.version);
		const save = () => saveGrant(event.locals.db, { ...of, version }, grant);
		return (await refusalOf(save, form, grantFieldOf)) ?? back(event, 'grant');
	},
	removeGrant: async (event) => {
		requireRole(event.locals, 'head', 'coordinator');
		const typed = await event.request.formData();
		const of = {
			...(await asked(event)),
			fund_id: String(typed.get('fund_id')),
			version: Number(typed.get('version'))
		};
		return (await refusalOf(() => removeGrant(event.locals.db, of))) ?? back(event, 'grant');
	}
};

async function asked(event: RequestEvent): Promise<{ place: string; year: number }> {
	const { place } = await placeIn(event);
	return { place, year: yearIn(event.url) ?? Number(event.locals.region.today.slice(0, 4)) };
}

/** What the database refused, told at the field that it is about; null when it did what was asked. */
async function refusalOf<Form extends Record<string, unknown>>(
	save: () => Promise<void>,
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
		// Who looked at what was saved meanwhile may save again, upon the newer version.
		if (error.failure.code === 'VPOLD') Object.assign(form.data, { version: error.failure.detail });
		return setError(form, fieldOf(error.failure) as '', words);
	}
}

function back(event: RequestEvent, done: string): never {
	const url = new URL(event.url);
	const kept = ['year', 'fund', 'theme'].flatMap((name) => {
		const value = url.searchParams.get(name);
		return value ? [[name, value]] : [];
	});
	const query = new URLSearchParams([...kept, ['done', done]] as [string, string][]);
	redirect(303, `${href(`/${event.params.place}/plan/money`)}?${query}`);
}
