import { render } from 'svelte/server';
import type { Language } from '#lib/words/text.ts';
import type { OpenForm } from './form.server.ts';
import Questions from './Questions.svelte';

const written = new Map<string, string>();
/** Surveys and languages are few; the limit only keeps a mistake from filling the memory. */
const mostKept = 100;

/**
 * The empty questions of a form as HTML. They are the same for everyone who opens them, so they are
 * written once: a page view then costs one call to the database and little else.
 */
export function writtenQuestions({ form, survey, ground }: OpenForm, language: Language): string {
	const key = [survey.survey_id, survey.version, language, form.opens_on, form.nis !== null].join();
	const known = written.get(key);
	if (known) return known;
	const props = { survey, ground, answers: {}, faults: [], language };
	const { body } = render(Questions, { props });
	if (written.size >= mostKept) written.clear();
	written.set(key, body);
	return body;
}
