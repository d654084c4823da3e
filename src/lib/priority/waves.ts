import { axisFor } from '#lib/chart/axis.ts';
import type { IntervalTable } from '#lib/chart/interval.ts';
import type { TrendTable } from '#lib/chart/trend.ts';
import type { Cell, Release } from '#lib/release/release.ts';
import type { Wave } from '#lib/release/wave.ts';
import { questionNamed } from '#lib/survey/label.ts';
import type { Question, Survey } from '#lib/survey/survey.ts';
import { inLanguage, type Language } from '#lib/words/text.ts';
import { type Change, changesBetween } from './changes.ts';
import type { Theme } from './theme.ts';

/** A round in a place. */
export type RoundLine = {
	name: string;
	number: number;
	opens_on: string;
	closes_on: string;
	/** Rounded; null where hidden. */
	respondent_count: number | null;
	hidden: Cell['hidden_because'] | 'absent';
	/** The question was no longer the same as in the round before. */
	is_new_question: boolean;
};

/** A theme over the rounds. */
export type WaveRow = Theme & {
	/** Per round; null where hidden. */
	figures: (WaveFigure | null)[];
	/** From the round before the last to the last; null where the two cannot be compared. */
	change: Change | null;
};
export type WaveFigure = Pick<Cell['figures'][number], 'share' | 'low' | 'high' | 'nearly'> & {
	n: number;
};

/** What a page of rounds shows. */
export type Waves = {
	/** `compared`: the last two rounds can be. */
	state: 'none' | 'one' | 'compared' | 'hidden' | 'new_question';
	rounds: RoundLine[];
	/** By the share of the last round that shows any; empty where none does. */
	rows: WaveRow[];
	/** Fewer than 30 answered in one of the last two rounds. */
	is_indicative: boolean;
};

const indicativeUnder = 30;

/** A round's release and cell of one place, and the question as that round asked it. */
export type RoundOf = { release: Release; cell: Cell | undefined; question: Question | undefined };

/**
 * The rounds of a place.
 * @param surveys of each of the waves, in their order
 * @param code of the question
 */
export function roundsIn(
	waves: readonly Wave[],
	place: string,
	surveys: readonly (readonly Survey[])[],
	code: string
): RoundOf[] {
	return waves.map(({ release, cells }, index) => ({
		release,
		cell: cells.find(
			(cell) => cell.question_code === code && cell.place === place && cell.lens === 'all'
		),
		question: questionNamed(surveys[index] ?? [], code)
	}));
}

/**
 * What changed over the rounds of a place.
 * @param rounds the first one first
 */
export function wavesOf(
	rounds: readonly RoundOf[],
	themes: readonly Theme[],
	language: Language
): Waves {
	const lines = rounds.map((round, index) => lineOf(round, rounds[index - 1], language));
	const [before, now] = [rounds.at(-2)?.cell, rounds.at(-1)?.cell];
	const state = stateOf(lines);
	const changes = state === 'compared' ? changesBetween(before, now) : [];
	const leading = rounds.findLast(({ cell }) => cell?.state === 'shown')?.cell;
	const rows = (leading?.figures ?? []).flatMap(({ option_code }): WaveRow[] => {
		const theme = themes.find(({ code }) => code === option_code);
		const change = changes.find((one) => one.option_code === option_code) ?? null;
		const figures = rounds.map(({ cell }) => figureOf(cell, option_code));
		return theme ? [{ ...theme, figures, change }] : [];
	});
	const counts = lines.slice(-2).map(({ respondent_count }) => respondent_count ?? 0);
	return {
		state,
		rounds: lines,
		rows,
		is_indicative: state === 'compared' && Math.min(...counts) < indicativeUnder
	};
}

/**
 * The rounds of a place and, where they cannot be compared there, those of the region instead.
 * @param here the NIS code of a municipality; null for the region
 * @param themes what the answers are called
 * @param code of the question
 */
export function wavesPage(
	waves: readonly Wave[],
	surveys: readonly (readonly Survey[])[],
	here: string | null,
	themes: readonly Theme[],
	language: Language,
	code = 'D5.1'
): { waves: Waves; instead: Waves | null } {
	const of = (place: string) => wavesOf(roundsIn(waves, place, surveys, code), themes, language);
	const own = of(here ?? 'region');
	return { waves: own, instead: here && own.state === 'hidden' ? of('region') : null };
}

/**
 * The themes of the one round there is yet, each with its interval.
 * @param words what stands around them; `told`: a share in words
 */
export function firstRoundTable(
	waves: Waves,
	{
		told,
		...words
	}: Omit<IntervalTable, 'axis' | 'rows'> & { told: (figure: WaveFigure) => string }
): IntervalTable {
	const rows = waves.rows.flatMap(({ name, figures: [figure] }) =>
		figure
			? [
					{
						name,
						share: figure.share,
						low: figure.low,
						high: figure.high,
						told: told(figure),
						is_rough: figure.nearly !== null,
						is_thin: figure.n < indicativeUnder,
						tick: null,
						words: ''
					}
				]
			: []
	);
	return { ...words, axis: axisFor(rows.map(({ high }) => high)), rows };
}

/** The rows as slopes or lines: the clear changes in colour, the largest first, at most four. */
export function trendTable(
	{ rounds, rows }: Waves,
	words: Pick<TrendTable, 'title' | 'caption' | 'source' | 'columns'> & {
		told(figure: WaveFigure): string;
		changed(row: WaveRow): string;
	}
): TrendTable {
	const coloured = rows
		.filter(({ change }) => change?.clearly)
		.toSorted((a, b) => sizeOf(b) - sizeOf(a))
		.slice(0, 4);
	const slots = [1, 2, 3, 4] as const;
	const { told, changed, ...texts } = words;
	return {
		...texts,
		rounds: rounds.map(({ name }) => name),
		breaks: rounds.flatMap(({ is_new_question }, index) => (is_new_question ? [index] : [])),
		axis: axisFor(rows.flatMap(({ figures }) => figures.map((figure) => figure?.share ?? 0))),
		rows: rows.map((row) => ({
			name: row.name,
			slot: slots[coloured.indexOf(row)] ?? null,
			words: changed(row),
			points: row.figures.map(
				(figure) => figure && { ...endsOf(figure), share: figure.share, told: told(figure) }
			)
		}))
	};
}

/** The points that a theme gained or lost, without a sign. */
export function sizeOf({ change }: WaveRow): number {
	return Math.abs(change?.difference?.points ?? 0);
}

function endsOf({ low, high }: WaveFigure): { low: number; high: number } {
	return { low, high };
}

function lineOf(round: RoundOf, before: RoundOf | undefined, language: Language): RoundLine {
	const { release, cell } = round;
	return {
		name: inLanguage(release.round_name, language),
		number: release.number,
		opens_on: release.opens_on,
		closes_on: release.closes_on,
		respondent_count: cell?.respondent_count ?? null,
		hidden: cell ? cell.hidden_because : 'absent',
		is_new_question: before !== undefined && !isSame(before.question, round.question)
	};
}

/** A question is the same when its words, its kind and its options are. */
function isSame(before: Question | undefined, now: Question | undefined): boolean {
	if (!before || !now) return false;
	const codes = ({ options }: Question) => options.map(({ code }) => code).toSorted();
	return (
		before.kind === now.kind &&
		before.max === now.max &&
		before.title.nl === now.title.nl &&
		codes(before).join() === codes(now).join()
	);
}

function stateOf(lines: readonly RoundLine[]): Waves['state'] {
	if (lines.length < 2) return lines.length === 0 ? 'none' : 'one';
	if (lines.at(-1)?.is_new_question) return 'new_question';
	return lines.slice(-2).some(({ hidden }) => hidden !== null) ? 'hidden' : 'compared';
}

function figureOf(cell: Cell | undefined, option: string): WaveFigure | null {
	const figure = cell?.figures.find(({ option_code }) => option_code === option);
	if (!figure || cell?.respondent_count === null || cell?.respondent_count === undefined)
		return null;
	const { share, low, high, nearly } = figure;
	return { share, low, high, nearly, n: cell.respondent_count };
}
