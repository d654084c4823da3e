import { groupInSentence } from '#lib/priority/lens-words.ts';
import { themesIn, type ThemeText } from '#lib/priority/theme.ts';
import type { Cell, Figure } from '#lib/release/release.ts';
import { answerLabel } from '#lib/survey/answer-label.ts';
import { questionNamed } from '#lib/survey/label.ts';
import type { Survey } from '#lib/survey/survey.ts';
import { inLanguage, type Language } from '#lib/words/text.ts';
import type { Evidence } from './vision.ts';

/** What names one figure of a release. */
export type FigureName = Pick<Cell, 'question_code' | 'voice' | 'place' | 'lens' | 'category'> & {
	number: number;
	option_code: string;
};

/** A shown figure that a statement may rest on. */
export type Pickable = Pick<Figure, 'share' | 'low' | 'high' | 'nearly'> & {
	/** As a form posts it. */
	key: string;
	name: FigureName;
	with_not_said: boolean;
	respondent_count: number;
	/** Themes people name, what holds them back, what would help, what a group needs first. */
	kind: Kind;
	/** The option in words. */
	answer: string;
	/** Who answered, where it is a group: "jongeren van 18 tot 24"; null for everyone. */
	group: string | null;
};

export type Kind = 'theme' | 'barrier' | 'help' | 'wish' | 'need';

/** The questions whose figures may be picked, and what they are about. */
export const kinds: Record<string, Kind> = {
	'D5.1': 'theme',
	'O5.1': 'theme',
	'D2.1': 'barrier',
	'O3.1': 'barrier',
	'D3.1': 'help',
	'D4.1': 'wish'
};

const separator = '|';

/** A figure as a form posts it. */
export function keyOf({ number, ...name }: FigureName): string {
	const { voice, question_code, lens, place, category, option_code } = name;
	return [number, voice, question_code, lens, place, category, option_code].join(separator);
}

/** The figure that a form posted; null where it names none. */
export function figureNamed(key: string): FigureName | null {
	const [number, voice, question_code, lens, place, category, option_code] = key.split(separator);
	if (!/^[1-9]\d{0,5}$/.test(number ?? '') || !question_code || !place) return null;
	if (!lens || !category || !option_code) return null;
	return {
		number: Number(number),
		voice: voice === 'organisation' ? voice : 'target_group',
		lens: lens as FigureName['lens'],
		...{ question_code, place, category, option_code }
	};
}

/**
 * The shown figures of a place and of the region, in the order in which they are offered: what was
 * named most comes first within a question.
 * @param cells of the release with the number, for the questions of `kinds`
 * @param search only figures whose words hold it; empty for all
 */
export function pickable(
	cells: readonly Cell[],
	{ number, place, search }: { number: number; place: string; search: string },
	{ surveys, themes }: { surveys: readonly Survey[]; themes: readonly ThemeText[] },
	language: Language
): Pickable[] {
	const wanted = foldedOf(search).split(/\s+/).filter(Boolean);
	const names = new Map(themesIn(themes, language).map(({ code, name }) => [code, name]));
	return cells
		.filter(({ state, lens, question_code }) => {
			const kind = kinds[question_code];
			return state === 'shown' && kind !== undefined && (lens === 'all' || kind === 'theme');
		})
		.toSorted(
			(a, b) =>
				Number(a.place === 'region') - Number(b.place === 'region') ||
				Number(a.lens !== 'all') - Number(b.lens !== 'all')
		)
		.flatMap((cell) =>
			figuresIn(cell, surveys).map((figure): Pickable => {
				const name = { ...cellName(cell), number, option_code: figure.option_code };
				const answer =
					names.get(figure.option_code) ??
					answerLabel(surveys, cell.question_code, figure.option_code, language);
				return {
					...{ share: figure.share, low: figure.low, high: figure.high, nearly: figure.nearly },
					key: keyOf(name),
					name,
					with_not_said: cell.with_not_said,
					respondent_count: cell.respondent_count ?? 0,
					kind: cell.lens === 'all' ? (kinds[cell.question_code] ?? 'theme') : 'need',
					answer,
					group:
						cell.lens === 'all'
							? null
							: groupInSentence({ ...cell, lens: cell.lens }, surveys, language)
				};
			})
		)
		.filter(({ answer, group }) => {
			const words = foldedOf(`${answer} ${group ?? ''}`);
			return wanted.every((word) => words.includes(word));
		})
		.filter(({ name }) => name.place === place || name.place === 'region');
}

/** Of a group only what it names first; of everyone what anyone named. What stands apart is no answer. */
function figuresIn(cell: Cell, surveys: readonly Survey[]): Figure[] {
	const options = questionNamed(surveys, cell.question_code)?.options ?? [];
	const apart = options.filter(({ is_special }) => is_special).map(({ code }) => code);
	const given = cell.figures.filter(
		({ share, option_code }) => share > 0 && !apart.includes(option_code)
	);
	const sorted = given.toSorted((a, b) => b.share - a.share);
	return cell.lens === 'all' ? sorted : sorted.slice(0, 3);
}

function cellName({ question_code, voice, place, lens, category }: Cell) {
	return { question_code, voice, place, lens, category };
}

/** Lower case, without accents. */
function foldedOf(text: string): string {
	return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Whether a statement rests on a figure already, whatever its release. */
export function isPicked(evidence: readonly Evidence[], { name }: Pickable): boolean {
	return evidence.some(
		(one) =>
			one.question_code === name.question_code &&
			one.voice === name.voice &&
			one.place === name.place &&
			one.lens === name.lens &&
			one.category === name.category &&
			one.option_code === name.option_code
	);
}

/** The words of a question, in a language; its code where no survey knows it. */
export function questionWords(
	surveys: readonly Survey[],
	code: string,
	language: Language
): string {
	const question = questionNamed(surveys, code);
	return question ? inLanguage(question.title, language) : code;
}
