import { type Axis, axisFor } from '#lib/chart/axis.ts';
import type { Cell, Figure } from '#lib/release/release.ts';
import { questionNamed } from '#lib/survey/label.ts';
import type { Option, Survey } from '#lib/survey/survey.ts';
import { inLanguage, type Language } from '#lib/words/text.ts';

/** One answer to a question in a place. Shares are 0 to 1, as shown. */
export type OptionRow = Pick<Figure, 'share' | 'low' | 'high' | 'nearly' | 'compared'> & {
	code: string;
	name: string;
	/** Name of its drawing; null for an answer that has none. */
	pictogram: string | null;
	/** Null for the region itself. */
	region_share: number | null;
	/** What organisations in the same place answered to the question that stands beside it. */
	organisations: Pick<Figure, 'share' | 'low' | 'high' | 'nearly'> | null;
	/** It takes the other answers away, such as "nothing": it stands last. */
	is_apart: boolean;
};

/** The answers to a question in a place, or in the region where the place has none to show. */
export type OptionList = {
	question: string;
	/** The question as it was asked. */
	title: string;
	/** Most given first; those that stand apart come last. */
	rows: OptionRow[];
	respondent_count: number;
	is_indicative: boolean;
	/** Why the place has no figures of its own; the rows are then the region's. */
	hidden: Cell['hidden_because'];
	/** The number of organisations behind what stands beside it; null where it is not shown. */
	organisation_count: number | null;
	kept_from: Cell['kept_from'];
	axis: Axis;
};

/** Which question, what of organisations stands beside it, and whether its own order must stand. */
export type Asked = { question: string; beside?: string | null; order?: 'share' | 'asked' };

const indicativeUnder = 30;
/** As many rows as stand open; the axis is theirs. */
export const openRows = 6;

/**
 * The answers to a question in a place.
 * @param cells of everyone: the place and the region
 * @param asked `beside`: the question of organisations with the same answers; `order`: `asked` for
 *   answers that have an order of their own, such as ages
 * @param place `region`, or a NIS code
 * @param surveys of the round, for the words
 * @returns null where the question was not asked, or the region's answers are hidden too
 */
export function optionList(
	cells: readonly Cell[],
	{ question, beside = null, order = 'share' }: Asked,
	place: string,
	surveys: readonly Survey[],
	language: Language
): OptionList | null {
	const find = (code: string, where: string) =>
		cells.find(
			({ question_code, place, lens }) =>
				question_code === code && place === where && lens === 'all'
		);
	const own = find(question, place);
	const region = find(question, 'region');
	const is_own = own?.state === 'shown';
	const cell = is_own ? own : region;
	if (cell?.state !== 'shown' || cell.respondent_count === null) return null;
	const others = beside ? find(beside, is_own ? place : 'region') : undefined;
	const compareWith = is_own && place !== 'region' ? region : undefined;
	const options = optionsOf(surveys, question);
	const rows = cell.figures
		.filter(({ option_code }) => !options.find(({ code }) => code === option_code)?.ends)
		.map((figure) => rowOf(figure, options, { region: compareWith, others, language }))
		.toSorted(order === 'asked' ? byOption(options) : (a, b) => b.share - a.share)
		.toSorted((a, b) => Number(a.is_apart) - Number(b.is_apart));
	return {
		question,
		title: titleOf(surveys, question, language),
		rows,
		respondent_count: cell.respondent_count,
		is_indicative: cell.respondent_count < indicativeUnder,
		hidden: is_own ? null : (own?.hidden_because ?? 'few'),
		organisation_count: others?.respondent_count ?? null,
		kept_from: cell.kept_from,
		axis: axisFor(
			rows
				.slice(0, openRows)
				.flatMap((row) => [row.high, row.region_share ?? 0, row.organisations?.share ?? 0])
		)
	};
}

function byOption(options: readonly Option[]) {
	const at = ({ code }: OptionRow) => options.findIndex((option) => option.code === code);
	return (a: OptionRow, b: OptionRow) => at(a) - at(b);
}

function rowOf(
	figure: Figure,
	options: readonly Option[],
	beside: { region: Cell | undefined; others: Cell | undefined; language: Language }
): OptionRow {
	const { option_code: code, share, low, high, nearly, compared } = figure;
	const option = options.find((one) => one.code === code);
	const inRegion = figureOf(beside.region, code);
	const theirs = figureOf(beside.others, code);
	return {
		...{ code, share, low, high, nearly, compared },
		name: option ? inLanguage(option.label, beside.language) : code,
		pictogram: option?.pictogram ?? null,
		region_share: inRegion?.nearly === null ? inRegion.share : null,
		organisations: theirs
			? { share: theirs.share, low: theirs.low, high: theirs.high, nearly: theirs.nearly }
			: null,
		is_apart: Boolean(option?.is_exclusive) || Boolean(option?.is_special)
	};
}

function figureOf(cell: Cell | undefined, code: string): Figure | undefined {
	return cell?.figures.find(({ option_code }) => option_code === code);
}

/** The answers that a question offers, also where they are those chosen at an earlier one. */
function optionsOf(surveys: readonly Survey[], code: string): Option[] {
	const question = questionNamed(surveys, code);
	const earlier = question?.options_of ? questionNamed(surveys, question.options_of) : undefined;
	return [...(question?.options ?? []), ...(earlier?.options ?? [])];
}

function titleOf(surveys: readonly Survey[], code: string, language: Language): string {
	const question = questionNamed(surveys, code);
	return question ? inLanguage(question.title, language) : code;
}

/**
 * The answers given most often: the first, and those whose margin reaches the first one's; more than
 * three are cut where the shown shares differ. What stands apart is no answer among the others.
 * @returns empty where more than four share the first place
 */
export function mostGiven<Row extends Pick<OptionRow, 'share' | 'low' | 'high' | 'is_apart'>>(
	rows: readonly Row[]
): Row[] {
	const given = rows
		.filter(({ is_apart, share }) => !is_apart && share > 0)
		.toSorted((a, b) => b.share - a.share);
	const near = given.filter(({ high }) => high >= (given[0]?.low ?? 0));
	if (near.length <= 3) return near;
	const cut = [3, 2, 4, 1].find((count) => {
		const [last, next] = [near[count - 1], near[count]];
		return last && last.share !== next?.share;
	});
	return near.slice(0, cut ?? 0);
}
