import * as m from '#lib/words/paraglide/messages.js';

/** The parts of "Hoe wij rekenen" that have a drawing. */
export type MethodPartCode =
	'shares' | 'rounding' | 'bands' | 'differences' | 'groups' | 'hiding' | 'releases' | 'sample';

/** A part: what is said before and after its drawing, and where its method comes from. */
export type MethodTextPart = {
	code: MethodPartCode;
	title: string;
	before: string[];
	after: string[];
	source?: string;
};

/** The parts in the reader's language, in their order on the page. */
export function methodParts(): MethodTextPart[] {
	return [
		{
			code: 'shares',
			title: m.method_shares(),
			before: [m.method_shares_1(), m.method_shares_2()],
			after: [m.method_shares_3()],
			source: m.method_source_shares()
		},
		{
			code: 'bands',
			title: m.method_bands(),
			before: [m.method_bands_1(), m.method_bands_2(), m.method_bands_3()],
			after: [],
			source: m.method_source_bands()
		},
		{
			code: 'differences',
			title: m.method_differences(),
			before: [m.method_differences_1(), m.method_differences_2()],
			after: [m.method_differences_3()],
			source: m.method_source_differences()
		},
		{
			code: 'rounding',
			title: m.method_rounding(),
			before: [m.method_rounding_1(), m.method_rounding_2()],
			after: [m.method_rounding_3()]
		},
		{
			code: 'hiding',
			title: m.method_hiding(),
			before: [m.method_hiding_1(), m.method_hiding_2()],
			after: [m.method_hiding_3(), m.method_hiding_4()]
		},
		{
			code: 'groups',
			title: m.method_groups(),
			before: [m.method_groups_1(), m.method_groups_2(), m.method_groups_3()],
			after: []
		},
		{
			code: 'releases',
			title: m.method_releases(),
			before: [m.method_releases_1(), m.method_releases_2()],
			after: [m.method_releases_3()]
		},
		{
			code: 'sample',
			title: m.method_sample(),
			before: [m.method_sample_1(), m.method_sample_2(), m.method_sample_3()],
			after: []
		}
	];
}
