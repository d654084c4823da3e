import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { enumerate, inOneLine, insideSentence, type Segment, segments } from './segment.ts';

/** What the sentence rests on. Themes are names in the reader's language, in the order of the list. */
export type SentenceFacts = {
	/** The name of the municipality, or null for the region. */
	place: string | null;
	/** Why the place has no figures; the themes are then those of the region. */
	hidden: 'few' | 'protects' | null;
	order: 'clear' | 'partly' | 'unclear';
	/** Themes that are surely among the first three: none to three. */
	sure: string[];
	/** The themes named most often, cut where the shown shares differ. */
	often: string[];
	/** The themes that the sentence names have the same shown share. */
	are_equal: boolean;
	/** The last sure theme has the same shown share as one that is not sure. */
	is_cut_tied: boolean;
	/** Clearly more, or less, than in the rest of the region. */
	higher: string[];
	lower: string[];
	voices: 'agree' | 'differ' | 'too_few' | 'not_asked';
	people_more: string[];
	organisations_more: string[];
};

type Case = {
	when: (facts: SentenceFacts) => boolean;
	say: (facts: SentenceFacts, list: Lister, options: { locale: Language }) => string;
};
type Lister = (names: readonly string[]) => string;

/** What people name most often. The first case that holds is said. */
const first: Case[] = [
	{
		when: ({ hidden }) => hidden === 'few',
		say: ({ place, often }, list, options) =>
			m.priority_sentence_few({ place: place ?? '', themes: list(often) }, options)
	},
	{
		when: ({ hidden }) => hidden === 'protects',
		say: ({ place, often }, list, options) =>
			m.priority_sentence_protects({ place: place ?? '', themes: list(often) }, options)
	},
	{
		when: ({ order, often }) => order === 'unclear' && often.length === 0,
		say: (facts, _, options) =>
			m.priority_sentence_level({ in_place: where(facts, options) }, options)
	},
	{
		when: ({ order }) => order === 'unclear',
		say: (facts, list, options) =>
			(facts.often.length === 1 ? m.priority_sentence_unclear_one : m.priority_sentence_unclear)(
				{ in_place: where(facts, options), themes: list(facts.often) },
				options
			)
	},
	{
		when: ({ sure }) => sure.length === 0,
		say: (facts, list, options) =>
			m.priority_sentence_none_sure(
				{ in_place: where(facts, options), themes: list(facts.often) },
				options
			)
	},
	{
		when: ({ sure, is_cut_tied }) => sure.length < 3 && is_cut_tied,
		say: (facts, list, options) =>
			(facts.sure.length === 1 ? m.priority_sentence_surely_one : m.priority_sentence_surely)(
				{ in_place: where(facts, options), themes: list(facts.sure) },
				options
			)
	},
	{
		when: ({ sure }) => sure.length === 1,
		say: (facts, list, options) =>
			m.priority_sentence_one_sure(
				{ in_place: where(facts, options), themes: list(facts.sure) },
				options
			)
	},
	{
		when: ({ sure, are_equal }) => sure.length > 1 && are_equal,
		say: (facts, list, options) =>
			m.priority_sentence_equal(
				{ in_place: where(facts, options), themes: list(facts.sure) },
				options
			)
	},
	{
		when: ({ sure }) => sure.length === 2,
		say: (facts, list, options) =>
			m.priority_sentence_two_sure(
				{ in_place: where(facts, options), themes: list(facts.sure) },
				options
			)
	},
	{
		when: ({ sure }) => sure.length === 3,
		say: (facts, list, options) =>
			m.priority_sentence_three_sure(
				{ in_place: where(facts, options), themes: list(facts.sure) },
				options
			)
	}
];

/** How the place stands against the rest of the region. */
const region: Case[] = [
	{ when: ({ place, hidden }) => place === null || hidden !== null, say: () => '' },
	{
		when: ({ higher, lower }) => higher.length > 0 && lower.length > 0,
		say: ({ higher, lower }, list, options) =>
			(higher.length === 1 ? m.priority_sentence_both_one : m.priority_sentence_both)(
				{ higher: list(higher), lower: list(lower) },
				options
			)
	},
	{
		when: ({ higher }) => higher.length > 0,
		say: ({ higher }, list, options) =>
			(higher.length === 1 ? m.priority_sentence_higher_one : m.priority_sentence_higher)(
				{ themes: list(higher) },
				options
			)
	},
	{
		when: ({ lower }) => lower.length > 0,
		say: ({ lower }, list, options) =>
			(lower.length === 1 ? m.priority_sentence_lower_one : m.priority_sentence_lower)(
				{ themes: list(lower) },
				options
			)
	},
	{ when: () => true, say: (_, __, options) => m.priority_sentence_similar({}, options) }
];

/** Whether organisations name other themes than people. */
const voices: Case[] = [
	{ when: ({ voices, hidden }) => voices === 'not_asked' || hidden !== null, say: () => '' },
	{
		when: ({ voices }) => voices === 'too_few',
		say: (_, __, options) => m.priority_sentence_too_few({}, options)
	},
	{
		when: ({ voices }) => voices === 'agree',
		say: (_, __, options) => m.priority_sentence_agree({}, options)
	},
	{
		when: ({ organisations_more, people_more }) =>
			organisations_more.length > 0 && people_more.length > 0,
		say: ({ organisations_more, people_more }, list, options) =>
			m.priority_sentence_differ(
				{ organisations: list(organisations_more), people: list(people_more) },
				options
			)
	},
	{
		when: ({ organisations_more }) => organisations_more.length > 0,
		say: ({ organisations_more }, list, options) =>
			m.priority_sentence_organisations({ themes: list(organisations_more) }, options)
	},
	{
		when: () => true,
		say: ({ people_more }, list, options) =>
			m.priority_sentence_people({ themes: list(people_more) }, options)
	}
];

/**
 * The sentence above the figures, made by fixed rules. The themes named most often are bold, in the
 * second part they stand plain.
 * @returns `main`, what people name and how that stands in the region; `voices`, people beside
 * organisations, empty when those were not asked
 */
export function sentence(
	facts: SentenceFacts,
	language: Language
): { main: Segment[]; voices: Segment[] } {
	const bold: Lister = (names) => enumerate(names, language);
	const quiet: Lister = (names) => inOneLine(names.map(insideSentence), language);
	const say = (cases: Case[], list: Lister) =>
		cases.find((one) => one.when(facts))?.say(facts, list, { locale: language }) ?? '';
	const main = [say(first, bold), say(region, quiet)].filter((part) => part !== '').join(' ');
	return { main: segments(main), voices: segments(say(voices, bold)) };
}

function where({ place }: SentenceFacts, options: { locale: Language }): string {
	return place === null
		? m.priority_in_region({}, options)
		: m.priority_in_place({ place }, options);
}
