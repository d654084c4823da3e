import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { questionsOf, type Question, type Survey } from './survey.ts';

// The surveys as the migrations write them, read without a database, so that their words and rules
// can be tested. A key that the type does not know is refused here.

const text = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });
const option = z.strictObject({
	code: z.string(),
	label: text,
	pictogram: z.string().optional(),
	is_exclusive: z.literal(true).optional(),
	is_special: z.literal(true).optional(),
	ends: z.literal(true).optional()
});
const question: z.ZodType<Question> = z.strictObject({
	code: z.string(),
	kind: z.enum(['single', 'multiple', 'top_three', 'single_per_option', 'text', 'yes_no', 'group']),
	title: text,
	hint: text.optional(),
	options: z.array(option),
	max: z.int().positive().optional(),
	max_length: z.int().positive().optional(),
	is_amount: z.literal(true).optional(),
	is_required: z.literal(true).optional(),
	show_if: z
		.union([
			z.strictObject({ question: z.string(), at_least: z.int().positive() }),
			z.strictObject({ question: z.string(), any_of: z.array(z.string()).min(1) })
		])
		.optional(),
	options_of: z.string().optional(),
	per_option_of: z.string().optional(),
	offers_municipalities: z.literal(true).optional(),
	is_municipality: z.literal(true).optional(),
	is_mode: z.literal(true).optional(),
	scale: z.enum(['falling', 'rising']).optional(),
	lens: z.enum(['age', 'reading_language', 'household', 'money', 'kind']).optional(),
	get fields() {
		return z.array(question).min(1).optional();
	},
	kept_as: z.enum(['proposal', 'contact']).optional()
});
const survey: z.ZodType<Survey> = z.strictObject({
	survey_id: z.string(),
	version: z.int().positive(),
	audience: z.enum(['target_group', 'organisation']),
	title: text,
	intro: text,
	sections: z.array(
		z.strictObject({
			code: z.string(),
			title: text,
			hint: text.optional(),
			questions: z.array(question).min(1)
		})
	)
});
const theme = z.strictObject({
	code: z.string(),
	label: text,
	pictogram: z.string(),
	position: z.int()
});

const migrations = new URL('../../../supabase/migrations/', import.meta.url);
const sql = readdirSync(migrations)
	.filter((name) => name.endsWith('.sql'))
	.map((name) => readFileSync(new URL(name, migrations), 'utf8'))
	.join('\n');

/** The JSON that a call in the migrations hands over; the pattern's first group holds it. */
function loaded(pattern: RegExp): unknown[] {
	return [...sql.matchAll(pattern)].map((match): unknown => JSON.parse(match[1] ?? ''));
}

/** Each survey version that the migrations load, with a name for test titles. */
export const surveys = loaded(
	/^select survey\.load_version\(\$survey\$(.*?)\$survey\$::jsonb\);/gms
)
	.map((data) => survey.parse(data))
	.map((data) => ({ name: `${data.survey_id} version ${data.version}`, data }));

/** The themes that the migrations load, in their order. */
export const themes = loaded(/^select survey\.load_themes\(\$\$(.*?)\$\$::jsonb\);/gms).flatMap(
	(data) => z.array(theme).parse(data)
);

/** All questions, those inside groups too. */
export function allQuestions(data: Survey): Question[] {
	return questionsOf(data).flatMap((each) => [each, ...(each.fields ?? [])]);
}

/** The entries that stand in a list more than once. */
export function twice(list: string[]): string[] {
	return list.filter((one, index) => list.indexOf(one) !== index);
}
