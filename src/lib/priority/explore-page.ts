import type { DumbbellTable } from '#lib/chart/dumbbell.ts';
import { dumbbell } from '#lib/chart/dumbbell.ts';
import { axisFor } from '#lib/chart/axis.ts';
import { type HeatTable, heatCells } from '#lib/chart/heat.ts';
import { interval, type IntervalTable } from '#lib/chart/interval.ts';
import { stacked, type StackedTable } from '#lib/chart/stacked.ts';
import { trendCells, type TrendTable } from '#lib/chart/trend.ts';
import type { Municipality } from '#lib/region/region.ts';
import { lenses } from '#lib/release/lens.ts';
import type { Cell } from '#lib/release/release.ts';
import type { Wave } from '#lib/release/wave.ts';
import type { Survey } from '#lib/survey/survey.ts';
import type { DataTable } from '#lib/ui/table.ts';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Language } from '#lib/words/text.ts';
import type { Asked } from './explore.ts';
import {
	heatIn,
	intervalsOf,
	type NamedCell,
	optionName,
	stackOf,
	type Titles
} from './explore-tables.ts';
import { voicesOf } from './gaps.ts';
import { categoryInWords } from './lens-words.ts';
import { shareInWords } from './row-words.ts';
import { voicesTable } from './voices-table.ts';
import type { Theme } from './theme.ts';
import { trendTable, type Waves, wavesPage } from './waves.ts';
import { changeInWords } from './waves-words.ts';

/** What the explorer draws. */
export type Drawn =
	| { kind: 'interval'; table: IntervalTable }
	| { kind: 'stacked'; table: StackedTable }
	| { kind: 'heat'; table: HeatTable }
	| { kind: 'dumbbell'; table: DumbbellTable }
	| { kind: 'trend'; table: TrendTable }
	/** The place, or all that was asked for, is hidden; or the two voices cannot be compared. */
	| { kind: 'nothing'; because: 'few' | 'protects' | 'too_few' | 'not_asked' | 'rounds' };

/** What the explorer reads. `here`: the municipality, null for the region. */
export type Read = {
	cells: readonly Cell[];
	municipalities: readonly Municipality[];
	here: { nis: string; name: string } | null;
	surveys: readonly Survey[];
	/** Only when rounds are asked for, with the surveys of each. */
	waves: { all: readonly Wave[]; surveys: readonly (readonly Survey[])[] } | null;
};

/** Draws what is asked for, from released cells only. */
export function drawnOf(asked: Asked, read: Read, titles: Titles, locale: Language): Drawn {
	const { question, by, chart } = asked;
	if (by === 'voices') return voicesDrawn(asked, read, titles, locale);
	if (by === 'rounds') return roundsDrawn(asked, read, titles, locale);
	const place = read.here?.nis ?? 'region';
	const own = { name: placeName(read, locale), cell: find(read, question.code, place) };
	const region = regionOf(asked, read, locale);
	if (by === 'place') {
		if (own.cell?.state !== 'shown') {
			return { kind: 'nothing', because: own.cell?.hidden_because ?? 'not_asked' };
		}
		const other = read.here ? region : null;
		return chart === 'interval'
			? { kind: 'interval', table: intervalsOf(question.question, own, other, titles, locale) }
			: {
					kind: 'stacked',
					table: stackOf(question.question, [own, ...(other ? [other] : [])], titles, locale)
				};
	}
	const parts =
		by === 'municipalities'
			? municipalitiesOf(asked, read, locale)
			: categoriesOf(asked, read, place, locale);
	const whole = by === 'municipalities' ? region : own;
	if ([whole, ...parts].every(({ cell }) => cell?.state !== 'shown')) {
		return { kind: 'nothing', because: whole.cell?.hidden_because ?? 'not_asked' };
	}
	return chart === 'heat'
		? { kind: 'heat', table: heatIn(question.question, parts, whole, titles, locale) }
		: { kind: 'stacked', table: stackOf(question.question, [whole, ...parts], titles, locale) };
}

/** What is drawn as plain text; null where nothing is. */
export function cellsOf(drawn: Drawn): DataTable | null {
	if (drawn.kind === 'interval') return interval.cells(drawn.table);
	if (drawn.kind === 'stacked') return stacked.cells(drawn.table);
	if (drawn.kind === 'heat') return heatCells(drawn.table);
	if (drawn.kind === 'dumbbell') return dumbbell.cells(drawn.table);
	return drawn.kind === 'trend' ? trendCells(drawn.table) : null;
}

/** The cell of everyone in the place, of the question that is asked for. */
export function ownCell({ question }: Asked, read: Read): Cell | undefined {
	return find(read, question.code, read.here?.nis ?? 'region');
}

function voicesDrawn({ question }: Asked, read: Read, titles: Titles, locale: Language): Drawn {
	const codes = [question.code, question.counterpart ?? ''];
	const [people, organisations] = codes.toSorted();
	const place = read.here?.nis ?? 'region';
	const names = namesOf(question, locale);
	const voices = voicesOf(
		find(read, people ?? '', place),
		find(read, organisations ?? '', place),
		names
	);
	if (voices.state !== 'compared') return { kind: 'nothing', because: voices.state };
	const room = 0.06;
	const axis = axisFor(voices.rows.flatMap((row) => [row.people + room, row.organisations + room]));
	const table = voicesTable(voices.rows, axis, {
		place: placeName(read, locale),
		source: titles.source,
		column: m.explore_column_answer({}, { locale })
	});
	return { kind: 'dumbbell', table: { ...table, title: titles.title, caption: titles.caption } };
}

function roundsDrawn(asked: Asked, read: Read, titles: Titles, locale: Language): Drawn {
	const waves = wavesIn(asked, read, locale);
	if (waves.rounds.length < 2 || waves.rows.length === 0) {
		return { kind: 'nothing', because: 'rounds' };
	}
	return {
		kind: 'trend',
		table: trendTable(waves, {
			...titles,
			columns: {
				name: m.explore_column_answer({}, { locale }),
				words: m.wave_column_change({}, { locale })
			},
			told: (figure) => shareInWords(figure, locale),
			changed: (row) => changeInWords(row, locale)
		})
	};
}

/** The question that is asked for over the rounds of the place. */
export function wavesIn({ question }: Asked, { waves, here }: Read, locale: Language): Waves {
	const names = namesOf(question, locale);
	const { all, surveys } = waves ?? { all: [], surveys: [] };
	return wavesPage(all, surveys, here?.nis ?? null, names, locale, question.code).waves;
}

/** The cell of the other voice in the place, on the question about the same. */
export function counterCell({ question }: Asked, read: Read): Cell | undefined {
	return find(read, question.counterpart ?? '', read.here?.nis ?? 'region');
}

function namesOf({ question }: Asked['question'], locale: Language): Theme[] {
	return question.options.map(({ code }) => ({
		code,
		name: optionName(question, code, locale),
		pictogram: ''
	}));
}

function municipalitiesOf(
	{ question, by, chart }: Asked,
	read: Read,
	locale: Language
): (NamedCell & { href: string })[] {
	const address = new URLSearchParams({ question: question.code, by, chart });
	return read.municipalities
		.toSorted((a, b) => a.tile_row - b.tile_row || a.tile_column - b.tile_column)
		.map(({ nis, name, slug }) => ({
			name,
			cell: find(read, question.code, nis),
			href: `${href(`/municipality/${slug}/explore`, locale)}?${address}`
		}));
}

/** The categories of the lens that is asked for, in a place; none where no lens is. */
export function categoriesOf(
	{ question, by }: Asked,
	read: Read,
	place: string,
	locale: Language
): NamedCell[] {
	const lens = lenses.find(({ code }) => code === by);
	if (!lens) return [];
	return lens.categories.map((category) => {
		const cell = read.cells.find(
			(one) =>
				one.question_code === question.code &&
				one.place === place &&
				one.lens === lens.code &&
				one.category === category
		);
		const id = { lens: lens.code, category, with_not_said: cell?.with_not_said ?? false };
		return { name: categoryInWords(id, read.surveys, locale), cell };
	});
}

function regionOf({ question }: Asked, read: Read, locale: Language): NamedCell {
	return {
		name: m.priority_whole_region({}, { locale }),
		cell: find(read, question.code, 'region')
	};
}

function placeName({ here }: Read, locale: Language): string {
	return here?.name ?? m.priority_whole_region({}, { locale });
}

function find({ cells }: Read, question: string, place: string): Cell | undefined {
	return cells.find(
		(cell) => cell.question_code === question && cell.place === place && cell.lens === 'all'
	);
}
