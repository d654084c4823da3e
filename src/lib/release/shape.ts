import { z } from 'zod';
import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { columns } from './columns.ts';
import { releaseFileSchema } from './release-file.ts';

type Say = (inputs: Record<string, never>, options: { locale: Language }) => string;

/** A field of the file: where it is (`cells[].figures[].share`), what it may hold, what it means. */
export type Field = { path: string; type: string; meaning: string };

/** The shape of the file as a JSON Schema, for programs. */
export function jsonSchema(): object {
	return z.toJSONSchema(releaseFileSchema);
}

type Node = {
	type?: string | string[];
	const?: unknown;
	enum?: unknown[];
	anyOf?: Node[];
	format?: string;
	minimum?: number;
	maximum?: number;
	properties?: Record<string, Node>;
	items?: Node;
};

const node: z.ZodType<Node> = z.object({
	type: z.union([z.string(), z.array(z.string())]).optional(),
	const: z.unknown().optional(),
	enum: z.array(z.unknown()).optional(),
	format: z.string().optional(),
	minimum: z.number().optional(),
	maximum: z.number().optional(),
	get anyOf() {
		return z.array(node).optional();
	},
	get properties() {
		return z.record(z.string(), node).optional();
	},
	get items() {
		return node.optional();
	}
});

/** Every field of the file, in the order of the file, with its meaning. */
export function fields(locale: Language): Field[] {
	return below('', node.parse(jsonSchema())).map(({ path, type }) => ({
		path,
		type,
		meaning: meaningOf(path)?.({}, { locale }) ?? ''
	}));
}

function below(path: string, { properties, items, anyOf }: Node): Omit<Field, 'meaning'>[] {
	if (items) return below(`${path}[]`, items);
	const own = Object.entries(properties ?? {}).flatMap(([name, one]) => {
		const at = path ? `${path}.${name}` : name;
		return [{ path: at, type: typeOf(one) }, ...below(at, one)];
	});
	return [...own, ...(anyOf ?? []).flatMap((one) => below(path, one))].filter(
		({ path: at }) => !/\.(nl|en)$/.test(at)
	);
}

function typeOf(one: Node): string {
	if (one.anyOf) return one.anyOf.map(typeOf).join(' | ');
	if (one.const !== undefined) return JSON.stringify(one.const);
	if (one.enum) return one.enum.map((value) => JSON.stringify(value)).join(' | ');
	if (one.items) return `${typeOf(one.items)}[]`;
	if (one.properties) return 'nl' in one.properties ? '{ nl, en }' : '{ … }';
	if (one.maximum === 1) return '0…1';
	return one.format ?? [one.type ?? ''].flat().join(' | ');
}

const meanings: Readonly<Record<string, Say>> = {
	shape: m.shape_shape,
	release: m.shape_release,
	'release.number': columns.release.about,
	'release.round_name': columns.round.about,
	'release.opens_on': m.shape_opens_on,
	'release.closes_on': m.shape_closes_on,
	'release.made_on': m.shape_made_on,
	'release.kind': m.shape_kind,
	'release.method': m.shape_method,
	'release.threshold': m.shape_threshold,
	'release.threshold.target_group': m.shape_threshold_people,
	'release.threshold.organisation': m.shape_threshold_organisations,
	'release.mode_effect': m.shape_mode_effect,
	'release.mode_effect[].option_code': m.shape_mode_effect_option,
	'release.mode_effect[].helped': m.shape_mode_effect_helped,
	'release.is_fictional': m.shape_is_fictional,
	places: m.shape_places,
	lenses: m.shape_lenses,
	'lenses[].categories': m.shape_categories,
	questions: m.shape_questions,
	'questions[].section': m.shape_section,
	'questions[].options': m.shape_options,
	'questions[].options_of': m.shape_options_of,
	cells: m.shape_cells,
	'cells[].question_code': columns.question_code.about,
	'cells[].place': columns.place_code.about,
	'cells[].lens': m.shape_lens,
	'cells[].category': m.shape_category,
	'cells[].with_not_said': m.shape_with_not_said,
	'cells[].state': columns.state.about,
	'cells[].hidden_because': m.shape_hidden_because,
	'cells[].respondent_count': m.shape_respondent_count,
	'cells[].order_state': columns.order.about,
	'cells[].borda_differs': m.shape_borda_differs,
	'cells[].schulze_differs': m.shape_schulze_differs,
	'cells[].depends_on_unranked': m.shape_depends_on_unranked,
	'cells[].scale': m.shape_scale,
	'cells[].scale.top_share': columns.top_share.about,
	'cells[].scale.top_low': columns.top_low.about,
	'cells[].scale.top_high': columns.top_high.about,
	'cells[].scale.top_nearly': m.shape_nearly,
	'cells[].scale.median': m.shape_median,
	'cells[].scale.agreement': columns.agreement.about,
	'cells[].kept_from': m.shape_kept_from,
	'cells[].kept_from.number': columns.made_in.about,
	'cells[].kept_from.made_on': columns.made_on.about,
	'cells[].figures': m.shape_figures,
	'cells[].figures[].option_code': columns.answer_code.about,
	'cells[].figures[].share': m.shape_share,
	'cells[].figures[].low': columns.low.about,
	'cells[].figures[].high': columns.high.about,
	'cells[].figures[].nearly': m.shape_nearly,
	'cells[].figures[].borda': columns.borda.about,
	'cells[].figures[].rank_low': columns.rank_low.about,
	'cells[].figures[].rank_high': columns.rank_high.about,
	'cells[].figures[].band': columns.band.about,
	'cells[].figures[].compared': columns.compared.about,
	'cells[].figures[].gap': columns.gap.about
};

/** The meaning of a field; a code, a name, a title and a voice mean the same wherever they stand. */
function meaningOf(path: string): Say | undefined {
	const last = path.split('.').at(-1);
	const anywhere: Record<string, Say> = {
		code: m.shape_code,
		name: m.shape_name,
		title: m.shape_name,
		label: m.shape_name,
		voice: columns.voice.about
	};
	return meanings[path] ?? anywhere[last ?? ''];
}
