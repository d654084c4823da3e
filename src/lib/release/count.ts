import { channelCode } from '#lib/survey/channel.ts';
import type { Audience } from '#lib/survey/survey.ts';
import type { Counted, CountedQuestion, Tally } from './tally.ts';

/** Identical answers to one question: the codes, and how many people, in one cell. */
export type Ballots = { codes: string[]; count: number }[];

/** How the answers to one question lie in one cell. */
export type Answers = {
	/** Different respondents: who said something else than "zeg ik liever niet". */
	n: number;
	/** How many said each option of the question, in its order. */
	counts: Map<string, number>;
	/** For a ranking. */
	ballots: Ballots;
};

/** The people of one voice, the same places and the same category of one lens, from one epoch on. */
export type Slot = {
	voice: Audience;
	places: readonly string[];
	lens: string;
	category: string | null;
	since: number;
	/** How many said each mark, by `question option`; of everyone also how many came in by each channel. */
	said: ReadonlyMap<string, number>;
};

const digits = 8;

/**
 * Reads the sums of a tally.
 * @throws RangeError when a sum holds more marks than its voice has
 */
export function slotsOf({
	marks,
	sums,
	channels
}: Pick<Tally, 'marks' | 'sums' | 'channels'>): Slot[] {
	const keys = new Map(
		Object.entries(marks).map(([voice, list]) => [
			voice,
			list.map(([question, option]) => `${question} ${option}`)
		])
	);
	const came = Map.groupBy(channels, ([places, , since]) => JSON.stringify([places, since]));
	return sums.map(([voice, places, lens, category, since, sum]) => {
		const said = unpack(sum, keys.get(voice) ?? []);
		if (voice === 'target_group' && lens === 'all') {
			for (const [, channel, , count] of came.get(JSON.stringify([places, since])) ?? []) {
				said.set(`${channelCode} ${channel}`, count);
			}
		}
		return { voice, places, lens, category, since, said };
	});
}

function unpack(sum: string, keys: readonly string[]): Map<string, number> {
	if (sum.length > keys.length * digits) throw new RangeError('a sum of more marks than there are');
	const said = new Map<string, number>();
	for (const [position, key] of keys.entries()) {
		const end = sum.length - position * digits;
		const count = end > 0 ? Number(sum.slice(Math.max(0, end - digits), end)) : 0;
		if (count > 0) said.set(key, count);
	}
	return said;
}

/** How many of a slot gave a counted answer to a question. */
export function respondentsOf(slot: Slot, question: CountedQuestion): number {
	if (question.counted !== 'choice') return slot.said.get(`${question.code} `) ?? 0;
	return question.options.reduce(
		(sum, option) => sum + (slot.said.get(`${question.code} ${option}`) ?? 0),
		0
	);
}

/** The answers of some slots together. `ballots` are those of the same people; empty but for a ranking. */
export function answersOf(
	slots: readonly Slot[],
	question: CountedQuestion,
	ballots: Ballots
): Answers {
	return {
		n: slots.reduce((sum, slot) => sum + respondentsOf(slot, question), 0),
		counts: new Map(
			question.options.map((option) => [
				option,
				slots.reduce((sum, { said }) => sum + (said.get(`${question.code} ${option}`) ?? 0), 0)
			])
		),
		ballots
	};
}

/** Which people a cell holds. */
export type Within = { place: string; lens: string; category: string; with_not_said: boolean };

/**
 * Whether people of these places and this category are in a cell.
 * @param people as slots and ballots have them: a null category did not say
 */
export function isWithin(
	people: { places: readonly string[]; lens: string; category: string | null },
	{ place, lens, category, with_not_said }: Within
): boolean {
	if (people.lens !== lens) return false;
	if (place !== 'region' && !people.places.includes(place)) return false;
	return people.category === category || (with_not_said && people.category === null);
}

/** The ballots of a ranking in a cell, identical ones together. */
export function ballotsWithin(
	{ orders, ballots }: Pick<Tally, 'orders' | 'ballots'>,
	question: { code: string; voice: Audience; counted: Counted },
	cell: Within
): Ballots {
	if (question.counted !== 'ranking') return [];
	const all = orders[question.voice] ?? [];
	const found = new Float64Array(all.length);
	for (const [voice, places, lens, category, which, counts] of ballots) {
		if (voice !== question.voice || !isWithin({ places, lens, category }, cell)) continue;
		which.forEach((order, at) => (found[order] = (found[order] ?? 0) + (counts[at] ?? 0)));
	}
	return all.flatMap((order, at) => {
		const codes = order[question.code] ?? [];
		const count = found[at] ?? 0;
		return count === 0 || codes.length === 0 || codes.includes('ZLN') ? [] : [{ codes, count }];
	});
}
