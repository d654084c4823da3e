import type { Figure } from '#lib/release/release.ts';
import { channelCode, channels } from '#lib/survey/channel.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { inLanguage, type Language } from '#lib/words/text.ts';
import { mostChannels } from './channel-words.ts';
import type { Asked, By, Explorable, Picture } from './explore.ts';
import { type Drawn, ownCell, type Read } from './explore-page.ts';
import { optionName } from './explore-tables.ts';
import { lensInWords } from './lens-words.ts';
import { shareInWords } from './row-words.ts';
import { enumerate, enumerateNames, type Segment, segments } from './segment.ts';

/** More answers than this make a sentence that nobody reads. */
const mostNames = 3;

/** What the picture says, by fixed rules. */
export function exploreSentence(
	asked: Asked,
	read: Read,
	drawn: Drawn,
	locale: Language
): Segment[] {
	const place = read.here?.name;
	const in_place = place
		? m.priority_in_place({ place }, { locale })
		: m.priority_in_region({}, { locale });
	return segments(said(asked, read, drawn, in_place, locale));
}

/** What stands side by side: how many have figures, and whether they differ; else empty. */
export function besideSentence({ by }: Asked, drawn: Drawn, locale: Language): Segment[] {
	return by === 'place' ? [] : segments(sideBySide(drawn, locale));
}

function said(asked: Asked, read: Read, drawn: Drawn, in_place: string, locale: Language): string {
	const options = { locale };
	if (drawn.kind === 'nothing') return nothing(drawn.because, in_place, locale);
	if (drawn.kind === 'dumbbell') {
		const clear = drawn.table.rows.filter(({ is_clear }) => is_clear).map(({ name }) => name);
		if (clear.length === 0) return m.voice_agree({ in_place }, options);
		const answers = enumerate(clear.slice(0, mostNames), locale);
		return m.explore_gaps({ in_place, answers }, options);
	}
	if (drawn.kind === 'trend') {
		const clear = drawn.table.rows.filter(({ slot }) => slot !== null).map(({ name }) => name);
		if (clear.length === 0) return m.explore_unchanged({ in_place }, options);
		return m.explore_changed({ in_place, answers: enumerate(clear, locale) }, options);
	}
	const own = ownCell(asked, read);
	if (own?.state === 'hidden') return nothing(own.hidden_because ?? 'few', in_place, locale);
	return mostChosen(asked, own?.figures ?? [], in_place, locale);
}

function nothing(
	because: Extract<Drawn, { kind: 'nothing' }>['because'],
	in_place: string,
	locale: Language
): string {
	const say = {
		few: m.explore_few,
		protects: m.explore_protects,
		too_few: m.voice_too_few,
		not_asked: m.explore_no_cells,
		rounds: m.explore_rounds
	}[because];
	return say({ in_place }, { locale });
}

/** The answer that is chosen most; those with the same shown share are named together. */
function mostChosen(
	asked: Asked,
	figures: readonly Figure[],
	in_place: string,
	locale: Language
): string {
	const { question, voice } = asked.question;
	const most = Math.max(0, ...figures.map(({ share }) => share));
	const firsts = figures.filter(({ share }) => share === most);
	const [first] = firsts;
	if (!first) return nothing('not_asked', in_place, locale);
	if (asked.question.code === channelCode) {
		const ways = firsts.flatMap((one) => channels.filter((way) => way === one.option_code));
		return mostChannels(ways, in_place, locale);
	}
	const answers = enumerateNames(
		firsts.slice(0, mostNames).map(({ option_code }) => {
			const name = optionName(question, option_code, locale);
			return question.kind === 'top_three' || asked.question.counterpart === 'D5.1'
				? name.charAt(0).toLowerCase() + name.slice(1)
				: `‘${name}’`;
		}),
		locale
	);
	const say = voice === 'organisation' ? m.explore_often_organisations : m.explore_often;
	return say({ in_place, answers, share: shareInWords(first, locale) }, { locale });
}

function sideBySide(drawn: Drawn, locale: Language): string {
	if (drawn.kind === 'heat') {
		const { columns, rows } = drawn.table;
		const shown = columns.filter(({ hidden }) => hidden === null).length;
		const count = rows.flatMap(({ cells }) => cells).filter(({ sign }) => sign).length;
		return [
			m.explore_groups({ shown, total: columns.length }, { locale }),
			count > 0 ? m.explore_signs({ count }, { locale }) : m.explore_signs_none({}, { locale })
		].join(' ');
	}
	if (drawn.kind !== 'stacked') return '';
	// The first bar is the whole, beside which the others stand.
	const parts = drawn.table.rows.slice(1);
	const shown = parts.filter(({ shares }) => shares.length > 0).length;
	return m.explore_groups({ shown, total: parts.length }, { locale });
}

/** What may be set side by side, in words. */
export function byInWords(by: By, place: string, locale: Language): string {
	if (by === 'place') return m.explore_by_place({ place }, { locale });
	if (by === 'municipalities') return m.explore_by_municipalities({}, { locale });
	if (by === 'voices') return m.explore_by_voices({}, { locale });
	return by === 'rounds' ? m.explore_by_rounds({}, { locale }) : lensInWords(by, locale);
}

/** A kind of chart in words. */
export function chartInWords(chart: Picture, locale: Language): string {
	const say = {
		interval: m.explore_chart_interval,
		stacked: m.explore_chart_stacked,
		heat: m.explore_chart_heat,
		dumbbell: m.explore_chart_dumbbell,
		rounds: m.explore_chart_rounds
	}[chart];
	return say({}, { locale });
}

/** A question as it was asked. */
export function questionInWords({ question }: Explorable, locale: Language): string {
	return inLanguage(question.title, locale);
}
