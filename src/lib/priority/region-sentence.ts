import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { enumerate, enumerateNames, type Segment, segments } from './segment.ts';

/** What the sentence over the region rests on. Names are in the reader's language. */
export type RegionFacts = {
	municipality_count: number;
	/** Municipalities without figures of their own, and whether all of them answered too little. */
	hidden: string[];
	are_all_few: boolean;
	/** Per theme, in how many municipalities it is named most often; most municipalities first. */
	firsts: { theme: string; municipality_count: number }[];
};

type Case = {
	when: (facts: RegionFacts & { shown: number; most: number }) => boolean;
	say: (facts: RegionFacts & { shown: number; most: number }, language: Language) => string;
};

/** Which municipalities have figures. */
const enough: Case[] = [
	{
		when: ({ shown }) => shown === 0,
		say: (_, locale) => m.priority_region_nobody({}, { locale })
	},
	{
		when: ({ hidden }) => hidden.length === 0,
		say: (facts, locale) =>
			m.priority_region_everybody({ total: facts.municipality_count }, { locale })
	},
	{
		when: ({ shown }) => shown === 1,
		say: (facts, locale) => m.priority_region_one({ total: facts.municipality_count }, { locale })
	},
	{
		when: () => true,
		say: (facts, locale) =>
			m.priority_region_some(
				{ shown: number(facts.shown, locale), total: number(facts.municipality_count, locale) },
				{ locale }
			)
	}
];

/** What is named most often, and in how many of them. */
const most: Case[] = [
	{ when: ({ shown }) => shown === 0, say: () => '' },
	{
		when: ({ firsts }) => firsts.length === 0,
		say: (_, locale) => m.priority_region_level({}, { locale })
	},
	{
		when: ({ shown }) => shown === 1,
		say: ({ firsts }, locale) =>
			m.priority_region_there({ theme: names(leaders(firsts), locale) }, { locale })
	},
	{
		when: ({ most, shown }) => most === shown,
		say: ({ firsts }, locale) =>
			m.priority_region_all_first({ theme: names(leaders(firsts), locale) }, { locale })
	},
	{
		when: ({ most }) => most === 1,
		say: (_, locale) => m.priority_region_each_other({}, { locale })
	},
	{
		when: ({ firsts }) => leaders(firsts).length > 1,
		say: (facts, locale) =>
			m.priority_region_two_first(
				{ count: number(facts.most, locale), themes: names(leaders(facts.firsts), locale) },
				{ locale }
			)
	},
	{
		when: () => true,
		say: (facts, locale) =>
			m.priority_region_first(
				{ count: number(facts.most, locale), theme: names(leaders(facts.firsts), locale) },
				{ locale }
			)
	}
];

/** Which municipalities have none. */
const without: Case[] = [
	{ when: ({ hidden, shown }) => hidden.length === 0 || shown === 0, say: () => '' },
	{
		when: ({ are_all_few }) => are_all_few,
		say: ({ hidden }, locale) =>
			m.priority_region_few({ places: enumerateNames(hidden, locale) }, { locale })
	},
	{
		when: () => true,
		say: ({ hidden }, locale) =>
			m.priority_region_hidden({ places: enumerateNames(hidden, locale) }, { locale })
	}
];

/** The sentence above the figures of the region, made by fixed rules. */
export function regionSentence(facts: RegionFacts, language: Language): Segment[] {
	const counted = {
		...facts,
		shown: facts.municipality_count - facts.hidden.length,
		most: facts.firsts[0]?.municipality_count ?? 0
	};
	const said = [enough, most, without].map(
		(cases) => cases.find((one) => one.when(counted))?.say(counted, language) ?? ''
	);
	return segments(said.filter((part) => part !== '').join(' '));
}

function leaders(firsts: RegionFacts['firsts']): string[] {
	return firsts
		.filter(({ municipality_count }) => municipality_count === firsts[0]?.municipality_count)
		.map(({ theme }) => theme);
}

function names(themes: string[], language: Language): string {
	return enumerate(themes, language);
}

function number(count: number, locale: Language): string {
	return m.priority_number({ count: String(count) }, { locale });
}
