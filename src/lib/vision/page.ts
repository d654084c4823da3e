import { groupInSentence } from '#lib/priority/lens-words.ts';
import { shareInWords } from '#lib/priority/row-words.ts';
import { themesIn, type ThemeText } from '#lib/priority/theme.ts';
import { answerLabel } from '#lib/survey/answer-label.ts';
import type { Survey } from '#lib/survey/survey.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { percentInWords } from '#lib/words/percent.ts';
import type { Language } from '#lib/words/text.ts';
import { kinds, questionWords } from './pickable.ts';
import type { Evidence, Frozen, Statement } from './vision.ts';

/** A figure as a card says it. */
export type EvidenceLine = {
	evidence_id: string;
	figure: Frozen;
	voice: Evidence['voice'];
	/** Who does what: "zet vervoer in de top 3 …". */
	sentence: string;
	/** The margin, the region and how many answered. */
	about: string;
	newer: { figure: Frozen; about: string } | null;
};

/** A statement with its figures in words. */
export type StatementLine = Omit<Statement, 'evidence'> & { evidence: EvidenceLine[] };

/** What the words of figures are taken from. */
export type Known = {
	surveys: ReadonlyMap<string, readonly Survey[]>;
	themes: readonly ThemeText[];
	/** The name of a place by its code. */
	nameOf: (place: string) => string;
};

/** The statements of a vision with their figures in words. */
export function statementLines(
	statements: readonly Statement[],
	known: Known,
	language: Language
): StatementLine[] {
	return statements.map((statement) => ({
		...statement,
		evidence: statement.evidence.map((one) => evidenceLine(one, known, language))
	}));
}

/** A figure in words: who says what, how sure it is, and what a newer one says. */
export function evidenceLine(one: Evidence, known: Known, locale: Language): EvidenceLine {
	const surveys = known.surveys.get(one.round_id) ?? [];
	const about = (figure: Frozen) => aboutFigure(figure, one, known, locale);
	return {
		evidence_id: one.evidence_id,
		figure: one.figure,
		voice: one.voice,
		sentence: [sentenceOf(one, surveys, known, locale), groupOf(one, surveys, locale)]
			.filter(Boolean)
			.join(' '),
		about: about(one.figure),
		newer: one.newer && { figure: one.newer, about: about(one.newer) }
	};
}

function sentenceOf(
	{ question_code, option_code, voice }: Evidence,
	surveys: readonly Survey[],
	{ themes }: Known,
	locale: Language
): string {
	const theme = themesIn(themes, locale).find(({ code }) => code === option_code);
	if (kinds[question_code] === 'theme' && theme) {
		return voice === 'organisation'
			? m.vision_evidence_organisations({ theme: theme.name }, { locale })
			: m.vision_evidence_theme({ theme: theme.name }, { locale });
	}
	const words = {
		answer: answerLabel(surveys, question_code, option_code, locale),
		question: questionWords(surveys, question_code, locale)
	};
	return m.vision_evidence_answer(words, { locale });
}

function groupOf(
	{ lens, category, with_not_said }: Evidence,
	surveys: readonly Survey[],
	locale: Language
): string {
	if (lens === 'all') return '';
	const group = groupInSentence({ lens, category, with_not_said }, surveys, locale);
	return m.vision_evidence_group({ group }, { locale });
}

function aboutFigure(
	figure: Frozen,
	{ place, voice }: Evidence,
	{ nameOf }: Known,
	locale: Language
): string {
	if (figure.state === 'hidden') return m.vision_figure_hidden({}, { locale });
	const { low, high, nearly, region_share, respondent_count } = figure;
	const words = {
		count: respondent_count ?? 0,
		in_place:
			place === 'region'
				? m.priority_in_region({}, { locale })
				: m.priority_in_place({ place: nameOf(place) }, { locale })
	};
	return [
		nearly === null && low !== null && high !== null
			? m.vision_figure_between(
					{ low: Math.round(low * 100), high: Math.round(high * 100) },
					{ locale }
				)
			: '',
		region_share === null
			? ''
			: m.vision_figure_region({ percent: percentInWords(region_share, locale) }, { locale }),
		voice === 'organisation'
			? m.vision_figure_organisations(words, { locale })
			: m.vision_figure_people(words, { locale })
	]
		.filter(Boolean)
		.join(' ');
}

/** The share of a figure in words; a dash where it is hidden. */
export function figureShare({ share, nearly }: Frozen, language: Language): string {
	return share === null ? '–' : shareInWords({ share, nearly }, language);
}
