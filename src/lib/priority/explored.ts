import type { Audience } from '#lib/survey/survey.ts';
import type { DataTable } from '#lib/ui/table.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Language } from '#lib/words/text.ts';
import { type Asked, askedOf, type By, explorable, offeredBys, offeredCharts } from './explore.ts';
import { cellsOf, type Drawn, drawnOf, ownCell, type Read } from './explore-page.ts';
import {
	besideSentence,
	byInWords,
	chartInWords,
	exploreSentence,
	questionInWords
} from './explore-words.ts';
import { exploreSure } from './explore-sure.ts';
import type { Segment } from './segment.ts';
import type { Sure } from './sure.ts';

/** What the explorer shows, in the reader's language. */
export type Explored = {
	question: string;
	voice: Audience;
	/** How many answered the question in the place, rounded; null where hidden. */
	respondent_count: number | null;
	sentence: Segment[];
	/** What stands side by side with it; empty where nothing does. */
	beside: Segment[];
	drawn: Drawn;
	/** What is drawn, as text with its source; null where nothing is. */
	table: DataTable | null;
	source: string;
	sure: Sure[];
	choices: Choices;
};
type Choice = { value: string; label: string; is_chosen: boolean };
export type Choices = {
	questions: { label: string; options: Choice[] }[];
	bys: Choice[];
	charts: Choice[];
};

/** The address of the explorer, and what the release has. */
export type Address = { question: string | null; by: string | null; chart: string | null };

/** What the release and the place have to explore. */
export function has(read: Read, rounds: number): Parameters<typeof offeredBys>[1] {
	return {
		lenses: read.cells.some(({ lens }) => lens !== 'all'),
		rounds,
		is_region: read.here === null
	};
}

/**
 * Puts together what the explorer shows.
 * @param rounds how many rounds have closed
 * @param source where the figures come from
 * @returns null where no survey has a question to explore
 */
export function exploredOf(
	address: Address,
	read: Read,
	{ rounds, source }: { rounds: number; source: string },
	locale: Language
): Explored | null {
	const questions = explorable(read.surveys);
	const asked = askedOf(address, questions, has(read, rounds));
	if (!asked) return null;
	const place = read.here?.name ?? m.priority_whole_region({}, { locale });
	const question = questionInWords(asked.question, locale);
	const beside = asked.by === 'place' ? '' : `. ${byInWords(asked.by, place, locale)}`;
	const title = `${place}: ${question}`;
	const drawn = drawnOf(asked, read, { title, caption: `${title}${beside}`, source }, locale);
	const table = cellsOf(drawn);
	return {
		question,
		voice: asked.question.voice,
		respondent_count: ownCell(asked, read)?.respondent_count ?? null,
		sentence: exploreSentence(asked, read, drawn, locale),
		beside: besideSentence(asked, drawn, locale),
		drawn,
		table: table && { ...table, caption: `${table.caption}. ${source}` },
		source,
		sure: drawn.kind === 'nothing' ? [] : exploreSure(asked, read, locale),
		choices: {
			questions: (['target_group', 'organisation'] as const).map((voice) => ({
				label:
					voice === 'target_group'
						? m.explore_of_people({}, { locale })
						: m.explore_of_organisations({}, { locale }),
				options: questions
					.filter((one) => one.voice === voice)
					.map((one) => ({
						value: one.code,
						label: questionInWords(one, locale),
						is_chosen: one.code === asked.question.code
					}))
			})),
			bys: offeredBys(asked.question, has(read, rounds)).map((by) => ({
				value: by,
				label: byInWords(by, place, locale),
				is_chosen: by === asked.by
			})),
			charts: chartsOf(asked).map((chart) => ({
				value: chart,
				label: chartInWords(chart, locale),
				is_chosen: chart === asked.chart
			}))
		}
	};
}

/**
 * Every chart that the question may have beside the one that is shown: a form that works without a
 * script cannot change its own choices, so those of the other ways to set side by side are in it too.
 */
function chartsOf({ question, by, chart }: Asked) {
	const bys: By[] = [
		by,
		'place',
		'municipalities',
		...(question.counterpart ? ['voices' as const] : [])
	];
	return [...new Set([chart, ...bys.flatMap((one) => offeredCharts(question, one))])];
}
