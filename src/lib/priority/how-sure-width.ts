import { newcombeOfShares } from '#lib/statistics/newcombe.ts';
import { inWholePercents, wilsonOfShare, type Interval } from '#lib/statistics/wilson.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Language } from '#lib/words/text.ts';
import { placesInWords } from './places.ts';
import { insideSentence } from './segment.ts';
import type { Measured, OrderChecks, Side, Sure } from './sure.ts';

/**
 * How precise a figure is, in words. Every interval is of the shown figures, so it gives away no more
 * than they do.
 */
export function widthInWords(sure: Sure, locale: Language): string {
	const options = { locale };
	switch (sure.kind) {
		case 'share':
			return measured(sure, locale);
		case 'rank':
			return [measured(sure, locale), ...rank(sure, locale)].join(' ');
		case 'group':
			return [measured(sure, locale), ...compared(sure.compared, locale)].join(' ');
		case 'offer': {
			const count = sure.organisations;
			return `${measured(sure, locale)} ${
				count === null ? m.sure_offer_few({}, options) : m.sure_offer_count({ count }, options)
			}`;
		}
		case 'gap':
			return difference([sure.people, sure.organisations], sure.is_clear, locale);
		case 'wave':
			return difference([sure.now, sure.before], sure.is_clear, locale);
		case 'scale':
			return scale(sure, locale);
		case 'map':
			return map(sure, locale);
		case 'coverage': {
			const largest = Math.max(sure.people ?? 0, sure.organisations ?? 0);
			return largest === 0 ? m.sure_hidden_width({}, options) : rounded(largest, locale);
		}
		case 'count':
			return rounded(sure.n, locale);
		case 'hidden':
			return [
				m.sure_hidden_width({}, options),
				...(sure.instead ? [m.sure_hidden_instead({}, options)] : [])
			].join(' ');
	}
}

/** How wide a margin is, in a word: as it is from about 400, from 100, from 30 answers on, or under. */
export function widthWord(points: number): 'narrow' | 'middle' | 'wide' | 'very_wide' {
	if (points <= 10) return 'narrow';
	if (points <= 20) return 'middle';
	return points <= 36 ? 'wide' : 'very_wide';
}

function measured({ share, low, high, nearly }: Omit<Measured, 'n'>, locale: Language): string {
	if (nearly === 'everyone') return m.sure_nearly_everyone({}, { locale });
	if (nearly === 'no_one') return m.sure_nearly_no_one({}, { locale });
	const [from, to] = [percent(low), percent(high)];
	const between = m.sure_between({ share: percent(share), low: from, high: to }, { locale });
	return `${between} ${margin(to - from, locale)}`;
}

function margin(points: number, locale: Language): string {
	const words = {
		narrow: m.sure_width_narrow,
		middle: m.sure_width_middle,
		wide: m.sure_width_wide,
		very_wide: m.sure_width_very_wide
	};
	return words[widthWord(points)]({ points }, { locale });
}

function rank(
	{ places, band, checks }: Extract<Sure, { kind: 'rank' }>,
	locale: Language
): string[] {
	const options = { locale };
	const checked = orderChecks(checks, locale);
	if (!places || !band) return [m.sure_rank_unclear({}, options), ...checked];
	const words = { sure: m.sure_rank_sure, maybe: m.sure_rank_maybe, not: m.sure_rank_not };
	const alone = placesInWords({ ...places, is_shared: false }, locale);
	return [m.sure_rank_places({ places: alone }, options), words[band]({}, options), ...checked];
}

/** What the other ways to order say against the first three; empty when they agree. */
export function orderChecks(checks: OrderChecks, locale: Language): string[] {
	const options = { locale };
	return [
		...(checks.borda_differs ? [m.sure_rank_borda({}, options)] : []),
		...(checks.schulze_differs ? [m.sure_rank_schulze({}, options)] : []),
		...(checks.depends_on_unranked ? [m.sure_rank_unranked({}, options)] : [])
	];
}

function compared(
	verdict: Extract<Sure, { kind: 'group' }>['compared'],
	locale: Language
): string[] {
	if (verdict === null) return [];
	const words = {
		higher: m.sure_group_higher,
		lower: m.sure_group_lower,
		similar: m.sure_group_similar
	};
	return [words[verdict]({}, { locale })];
}

function difference(
	[one, other]: readonly [Side, Side],
	is_clear: boolean,
	locale: Language
): string {
	const options = { locale };
	const [more, less] = one.share >= other.share ? [one, other] : [other, one];
	const { low, high } = inWholePercents(newcombeOfShares(more.share, more.n, less.share, less.n));
	const points = percent(more.share) - percent(less.share);
	return [
		low > 0
			? m.sure_gap_between({ points, low, high }, options)
			: m.sure_gap_zero({ points }, options),
		is_clear ? m.sure_gap_clear({}, options) : m.sure_gap_unclear({}, options)
	].join(' ');
}

function scale(sure: Extract<Sure, { kind: 'scale' }>, locale: Language): string {
	const options = { locale };
	const { top_share, top_low, top_high, top_nearly, agreement } = sure.scale;
	const words = {
		agree: m.sure_scale_agree,
		lean: m.sure_scale_lean,
		spread: m.sure_scale_spread,
		split: m.sure_scale_split
	};
	return [
		measured({ share: top_share, low: top_low, high: top_high, nearly: top_nearly }, locale),
		m.sure_scale_median({ median: sure.median }, options),
		agreement ? words[agreement]({}, options) : m.sure_scale_few({}, options)
	].join(' ');
}

function map({ about, shown }: Extract<Sure, { kind: 'map' }>, locale: Language): string {
	const options = { locale };
	const theme = insideSentence(about);
	const bySize = shown.toSorted((a, b) => a.n - b.n);
	const [smallest, largest] = [bySize[0], bySize.at(-1)];
	if (!smallest || !largest) return m.sure_map_no_width({}, options);
	const narrow = pointsOf(wilsonOfShare(largest.share, largest.n));
	if (smallest === largest) {
		return m.sure_map_width({ theme, narrow, largest: largest.name }, options);
	}
	const wide = pointsOf(wilsonOfShare(smallest.share, smallest.n));
	return m.sure_map_widths(
		{ theme, narrow, largest: largest.name, wide, smallest: smallest.name },
		options
	);
}

/** By how much a shown number may be off: half its step (rule P6). */
function rounded(n: number, locale: Language): string {
	return m.sure_rounded({ off: n < 100 ? 2 : 5 }, { locale });
}

function pointsOf(interval: Interval): number {
	const { low, high } = inWholePercents(interval);
	return high - low;
}

function percent(share: number): number {
	return Math.round(share * 100);
}
