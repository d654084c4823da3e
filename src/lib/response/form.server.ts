import { error } from '@sveltejs/kit';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Ground } from '#lib/survey/ask.ts';
import type { Form, KnownForm } from '#lib/survey/form.ts';
import { formOf, municipalitiesOn, surveyOf } from '#lib/survey/survey.server.ts';
import type { Survey } from '#lib/survey/survey.ts';
import type { FormReader } from '#lib/survey/question/type.ts';

/** What a code leads to, and all that it takes to ask. */
export type OpenForm = { form: KnownForm; survey: Survey; ground: Ground };

const refusals = {
	unknown: { status: 404, message: 'VPCOD' },
	not_open: { status: 409, message: 'VPNOP' },
	closed: { status: 410, message: 'VPCLO' }
} as const;

/**
 * The open form behind a code, in one call once the survey is known.
 * @throws HttpError 404, 409 or 410 when the code is unknown, or its round is not open
 */
export async function openForm(db: SupabaseClient, code: string): Promise<OpenForm> {
	const form = await currentForm(db, code);
	if (form.state !== 'open') refuse(form.state, form);
	return withSurvey(db, form);
}

/**
 * The form behind a code that something was posted to: also one whose round closed meanwhile, so
 * that what was filled in can still be shown to whoever did.
 * @throws HttpError 404 or 409 when the code is unknown, or its round never opened
 */
export async function postedForm(db: SupabaseClient, code: string): Promise<OpenForm> {
	const form = await currentForm(db, code);
	if (form.state !== 'open' && form.state !== 'closed') refuse(form.state, form);
	return withSurvey(db, form);
}

async function currentForm(db: SupabaseClient, code: string): Promise<Form> {
	const form = recent(code) ?? (await formOf(db, code));
	if (form.state === 'open' && form.audience === 'target_group') remember(code, form);
	return form;
}

function refuse(state: keyof typeof refusals, form: Form): never {
	const { status, message } = refusals[state];
	error(status, { message, ...(form.state === 'not_open' && { day: form.opens_on }) });
}

async function withSurvey(db: SupabaseClient, form: KnownForm): Promise<OpenForm> {
	const [survey, municipalities] = await Promise.all([
		surveyOf(db, form.survey_id, form.version),
		municipalitiesOn(db, form.opens_on)
	]);
	return { form, survey, ground: { nis: form.nis, municipalities } };
}

const remembered = new Map<string, { form: KnownForm; at: number }>();
/** A room that scans one card asks for the same form at once. In milliseconds. */
const memory = 1000;
const mostRemembered = 1000;

/** The form of a code that was open within the last second. What is sent is checked afresh. */
function recent(code: string): KnownForm | undefined {
	const known = remembered.get(code);
	return known && performance.now() - known.at < memory ? known.form : undefined;
}

function remember(code: string, form: KnownForm): void {
	if (recent(code)) return;
	if (remembered.size >= mostRemembered) remembered.clear();
	remembered.set(code, { form, at: performance.now() });
}

/**
 * Reads the body of a post.
 * @throws HttpError 413 when it is larger than the server takes, 400 when it is no form
 */
export async function readBody(request: Request): Promise<FormData> {
	try {
		return await request.formData();
	} catch (cause) {
		const status =
			typeof cause === 'object' && cause && 'status' in cause && cause.status === 413 ? 413 : 400;
		error(status, { message: status === 413 ? 'VPLEN' : 'VPBAD' });
	}
}

/** The values of a form by name: texts only, empty ones left out. */
export function readerOf(data: FormData): FormReader {
	return (name) =>
		data.getAll(name).filter((value) => typeof value === 'string' && value !== '') as string[];
}
