import type { Cell } from '#lib/release/release.ts';
import { dayInWords } from '#lib/words/day.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Language } from '#lib/words/text.ts';
import { missingInWords } from './how-sure-missing.ts';
import { whoInWords } from './how-sure-who.ts';
import { widthInWords } from './how-sure-width.ts';
import type { Sure } from './sure.ts';

/** The part of "Hoe wij rekenen" that explains a kind of figure; its anchor on that page. */
export type MethodPart = 'shares' | 'bands' | 'differences' | 'rounding' | 'hiding' | 'groups';

/** How sure a figure is: short answers, and the part of the method page that goes on. */
export type HowSure = {
	who: string;
	missing: string;
	width: string;
	method: string;
	part: MethodPart;
	release: string;
};

/** The release that a page shows; `made_on` is an ISO date. */
export type SureRelease = { number: number; made_on: string };

/**
 * Answers "how sure is this?" for one figure.
 * @param release the release that the page shows
 * @param kept_from the release in which the figure was made, where that is an older one
 */
export function howSure(
	sure: Sure,
	{ release, kept_from = null }: { release: SureRelease; kept_from?: Cell['kept_from'] },
	language: Language
): HowSure {
	return {
		who: whoInWords(sure, language),
		missing: missingInWords(sure, language),
		width: widthInWords(sure, language),
		...methodOf(sure, language),
		release: releaseInWords(release, kept_from, language)
	};
}

/** A line of the answer; `about` where it holds for one of several figures. */
export type SureLine = { about: string | null; text: string };

/** The answers for several figures of one kind: what holds for all is said once. */
export type HowSureOfAll = {
	[Key in Exclude<keyof HowSure, 'part'>]: SureLine[];
} & { part: MethodPart };

/**
 * Answers "how sure is this?" for the figures of one chart.
 * @param sures of one kind, in the order in which they are shown; empty gives empty lines
 */
export function howSureOfAll(
	sures: readonly Sure[],
	from: { release: SureRelease; kept_from?: Cell['kept_from'] },
	language: Language
): HowSureOfAll {
	const answers = sures.map((sure) => ({ about: sure.about, ...howSure(sure, from, language) }));
	const lines = (key: 'who' | 'missing' | 'width' | 'method' | 'release'): SureLine[] => {
		const texts = new Set(answers.map((answer) => answer[key]));
		if (texts.size === 1) return [...texts].map((text) => ({ about: null, text }));
		return answers.map((answer) => ({ about: answer.about, text: answer[key] }));
	};
	return {
		who: lines('who'),
		missing: lines('missing'),
		width: lines('width'),
		method: lines('method'),
		release: lines('release'),
		part: answers[0]?.part ?? 'shares'
	};
}

function methodOf(sure: Sure, locale: Language): Pick<HowSure, 'method' | 'part'> {
	const options = { locale };
	switch (sure.kind) {
		case 'share':
			return { method: m.sure_method_share({}, options), part: 'shares' };
		case 'rank':
			return { method: m.sure_method_rank({}, options), part: 'bands' };
		case 'gap':
			return { method: m.sure_method_gap({}, options), part: 'differences' };
		case 'scale':
			return { method: m.sure_method_scale({}, options), part: 'shares' };
		case 'wave':
			return {
				method: `${m.sure_method_wave({}, options)} ${m.sure_method_gap({}, options)}`,
				part: 'differences'
			};
		case 'group':
			return { method: m.sure_method_group({}, options), part: 'groups' };
		case 'offer':
			return { method: m.sure_method_offer({}, options), part: 'rounding' };
		case 'map':
			return { method: m.sure_method_map({}, options), part: 'shares' };
		case 'coverage':
		case 'count':
			return { method: m.sure_method_count({}, options), part: 'rounding' };
		case 'hidden':
			return { method: hidingInWords(sure, locale), part: 'hiding' };
	}
}

function hidingInWords(sure: Extract<Sure, { kind: 'hidden' }>, locale: Language): string {
	return sure.because === 'protects'
		? m.sure_method_protects({}, { locale })
		: m.sure_method_few({ threshold: sure.threshold }, { locale });
}

function releaseInWords(
	release: SureRelease,
	kept_from: Cell['kept_from'],
	locale: Language
): string {
	const { number, made_on } = kept_from ?? release;
	const words = { number, day: dayInWords(made_on, locale) };
	return kept_from ? m.sure_kept_from(words, { locale }) : m.sure_from_release(words, { locale });
}
