import { z } from 'zod';
import { questionsOf } from '#lib/survey/survey.ts';
import { inFileOrder, placesIn } from './cell-order.ts';
import { cellSchema, modeEffectSchema, textSchema } from './dashboard.ts';
import { lenses, type LensCode } from './lens.ts';
import type { Exported, Names } from './export.ts';

const code = z.string().min(1);
const option = z.strictObject({ code, label: textSchema });

/**
 * The shape of the file of a release (`/releases/<number>.json`). A change that readers must know of
 * raises `shape`. Nothing in it tells when it was fetched, so that a release has the same bytes for ever.
 */
export const releaseFileSchema = z.strictObject({
	shape: z.literal(1),
	release: z.strictObject({
		number: z.number().int().min(1),
		round_name: textSchema,
		opens_on: z.iso.date(),
		closes_on: z.iso.date(),
		made_on: z.iso.date(),
		kind: z.enum(['interim', 'closing']),
		method: z.string(),
		threshold: z.strictObject({ target_group: z.number(), organisation: z.number() }),
		mode_effect: modeEffectSchema,
		is_fictional: z.boolean()
	}),
	places: z.array(z.strictObject({ code, name: textSchema })),
	lenses: z.array(
		z.strictObject({
			code,
			voice: z.enum(['target_group', 'organisation']),
			name: textSchema,
			categories: z.array(z.strictObject({ code, name: textSchema }))
		})
	),
	questions: z.array(
		z.strictObject({
			code,
			voice: z.enum(['target_group', 'organisation']),
			section: code,
			title: textSchema,
			options: z.array(option),
			/** The question whose chosen options are offered or asked about again. */
			options_of: code.nullable()
		})
	),
	cells: z.array(cellSchema)
});

/** What the file of a release holds. */
export type ReleaseFile = z.infer<typeof releaseFileSchema>;

/**
 * A release as one file: its cells, and the words of their codes in every language.
 * @param names the names of places, lenses and groups in each language
 */
export function releaseFile(
	{ release, cells, surveys }: Pick<Exported, 'release' | 'cells' | 'surveys'>,
	names: { nl: Names; en: Names },
	is_fictional: boolean
): ReleaseFile {
	const { number, round_name, opens_on, closes_on, made_on, kind, method } = release;
	const used = new Set(cells.map(({ question_code }) => question_code));
	const inBoth = (say: (words: Names) => string) => ({ nl: say(names.nl), en: say(names.en) });
	const groups = new Set<LensCode | 'all'>(cells.map(({ lens }) => lens));
	return {
		shape: 1,
		release: {
			...{ number, round_name, opens_on, closes_on, made_on, kind, method },
			threshold: {
				target_group: release.threshold.target_group,
				organisation: release.threshold.organisation
			},
			mode_effect: release.mode_effect,
			is_fictional
		},
		places: placesIn(cells).map((place) => ({
			code: place,
			name: inBoth((words) => words.place(place))
		})),
		lenses: lenses
			.filter((lens) => groups.has(lens.code))
			.map((lens) => ({
				code: lens.code,
				voice: lens.voice,
				name: inBoth((words) => words.lens(lens.code)),
				categories: lens.categories.map((category) => ({
					code: category,
					name: inBoth((words) =>
						words.category({ lens: lens.code, category, with_not_said: false })
					)
				}))
			})),
		questions: surveys.flatMap((survey) =>
			survey.sections.flatMap((section) =>
				questionsOf({ ...survey, sections: [section] })
					.filter((question) => used.has(question.code))
					.map((question) => ({
						code: question.code,
						voice: survey.audience,
						section: section.code,
						title: question.title,
						options: question.options.map(({ code, label }) => ({ code, label })),
						options_of: question.options_of ?? question.per_option_of ?? null
					}))
			)
		),
		cells: inFileOrder(cells, surveys)
	};
}

/**
 * The bytes of the file. Its keys come in the order of the shape, whatever order they were given in,
 * so that the same release is the same text.
 */
export function releaseFileText(file: ReleaseFile): string {
	return `${JSON.stringify(releaseFileSchema.parse(file))}\n`;
}
