import type { Channel } from '#lib/survey/channel.ts';
import type { Answers, Audience, Survey } from '#lib/survey/survey.ts';
import { seededRandom, type Random } from '#lib/statistics/random.ts';
import { channelOf } from './channel.ts';
import { organisationAnswers } from './member.ts';
import { register } from './organisations.ts';
import { personAnswers } from './person.ts';
import { profiles, type Profile, type Wishes } from './profiles.ts';

/** Both surveys, as they stand in the database. */
export type DemoSurveys = Record<Audience, Survey>;

/** What one invented person or organisation sent. */
export type DemoResponse = {
	audience: Audience;
	/** Tells it from every other response of its round; the same for the same seed. */
	key: string;
	/** Where the person lives; null for someone from elsewhere and for an organisation. */
	nis: string | null;
	/** The organisation's place in the register, from 0; null for a person. */
	organisation: number | null;
	language: 'nl' | 'en';
	/** How it came in. */
	channel: Channel;
	/** Monday of the week in which it came in, ISO date. */
	week: string;
	answers: Answers;
};

/** The two rounds of the demo, as ISO dates; round 2 has run until the demo's day. */
export const demoRounds = {
	round1: { opens_on: '2017-03-01', closes_on: '2017-05-31', until: '2017-05-31' },
	round2: { opens_on: '2018-04-01', closes_on: '2018-06-30', until: '2018-05-15' }
} as const;

/** People of round 1 who live elsewhere: thanked, in no figure. */
const fromElsewhere = 8;

/** How many of the register have answered round 2 by the demo's day, and how many by its end. */
const membersOfRound2 = { early: 30, all: 92 };

/**
 * All that came in during round 1: some 1,150 people and 95 organisations.
 * @param surveys the versions that round 1 asked
 * @returns the same for the same seed
 */
export function round1Responses(surveys: DemoSurveys, seed = 'vipsa-2017'): DemoResponse[] {
	const weeks = mondays(demoRounds.round1.opens_on, demoRounds.round1.until);
	const people = profiles.flatMap((profile) =>
		peopleOf(
			profile,
			profile.wishes,
			profile.people.round1,
			surveys,
			weeks,
			`${seed}:${profile.nis}`
		)
	);
	const answered = register().flatMap((member, index) => (member.has_answered ? [index] : []));
	return [
		...people,
		...elsewhere(surveys, weeks, `${seed}:elsewhere`),
		...membersOf(answered, surveys, weeks, `${seed}:organisations`)
	];
}

/** What has come in of round 2 by 15 May 2018: some 260 people and 30 organisations. */
export function round2Responses(surveys: DemoSurveys, seed = 'vipsa-2018'): DemoResponse[] {
	const weeks = mondays(demoRounds.round2.opens_on, demoRounds.round2.until);
	const early = inOrderOfRound2().slice(0, membersOfRound2.early);
	return [
		...peopleOfRound2('round2', surveys, weeks, seed),
		...membersOf(early, surveys, weeks, `${seed}:organisations`)
	];
}

/** What came in of round 2 after 15 May 2018, until it closed: some 880 people and 62 organisations. */
export function laterResponses(surveys: DemoSurveys, seed = 'vipsa-2018-later'): DemoResponse[] {
	const { until, closes_on } = demoRounds.round2;
	const [, ...weeks] = mondays(until, closes_on);
	const later = inOrderOfRound2().slice(membersOfRound2.early, membersOfRound2.all);
	return [
		...peopleOfRound2('later', surveys, weeks, seed),
		...membersOf(later, surveys, weeks, `${seed}:organisations`)
	];
}

/**
 * Forty more people of round 2, all in the week of the demo's day, mostly in Peer.
 * @param number which forty, from 1; each number gives other people
 */
export function fortyMore(
	surveys: DemoSurveys,
	number: number,
	seed = 'vipsa-2018'
): DemoResponse[] {
	const weeks = mondays(demoRounds.round2.until, demoRounds.round2.until);
	return peopleOfRound2('forty', surveys, weeks, `${seed}:forty-${number}`);
}

function peopleOfRound2(
	when: 'round2' | 'later' | 'forty',
	surveys: DemoSurveys,
	weeks: string[],
	seed: string
): DemoResponse[] {
	return profiles.flatMap((profile) => {
		const wishes = { ...profile.wishes, ...profile.changed };
		const count = profile.people[when];
		return peopleOf(profile, wishes, count, surveys, weeks, `${seed}:${profile.nis}`);
	});
}

/** The places of the register in the order in which its organisations answer round 2. */
function inOrderOfRound2(): number[] {
	const places = register().map((_, index) => index);
	const early = places.filter((place) => place % 3 === 0).slice(0, membersOfRound2.early);
	return [...early, ...places.filter((place) => !early.includes(place)).reverse()];
}

function peopleOf(
	profile: Profile,
	wishes: Wishes,
	count: number,
	surveys: DemoSurveys,
	weeks: string[],
	seed: string
): DemoResponse[] {
	const random = seededRandom(seed);
	// A draw of its own: what people answer does not depend on how it came in.
	const ways = seededRandom(`${seed}:channel`);
	return Array.from({ length: count }, (_, place) => {
		const person = {
			audience: 'target_group' as const,
			key: `${seed}:${place}`,
			nis: profile.nis,
			organisation: null,
			language: random.uniform() < 0.05 ? ('en' as const) : ('nl' as const),
			week: pick(weeks, random),
			answers: personAnswers(surveys.target_group, profile, wishes, random)
		};
		return { ...person, channel: channelOf(person.answers, ways) };
	});
}

function elsewhere(surveys: DemoSurveys, weeks: string[], seed: string): DemoResponse[] {
	const [profile] = profiles;
	if (!profile) return [];
	return peopleOf(profile, profile.wishes, fromElsewhere, surveys, weeks, seed).map((response) => ({
		...response,
		nis: null,
		answers: { 'D0.1': { codes: ['ELDERS'] }, ...response.answers }
	}));
}

function membersOf(
	indexes: number[],
	surveys: DemoSurveys,
	weeks: string[],
	seed: string
): DemoResponse[] {
	const random = seededRandom(seed);
	const members = register();
	return indexes.flatMap((index) => {
		const member = members[index];
		if (!member) return [];
		return [
			{
				audience: 'organisation' as const,
				key: `${seed}:${index}`,
				nis: null,
				organisation: index,
				language: 'nl' as const,
				channel: 'web' as const,
				week: pick(weeks, random),
				answers: organisationAnswers(surveys.organisation, member, random)
			}
		];
	});
}

/** A week; the later ones of a period a little more often, as invitations get round. */
function pick(weeks: string[], random: Random): string {
	const place = Math.floor(Math.sqrt(random.uniform()) * weeks.length);
	return weeks[place] ?? weeks[0] ?? '';
}

/** The Mondays of the weeks from the one of the first day to the one of the last, ISO dates. */
function mondays(first: string, last: string): string[] {
	const day = 24 * 60 * 60 * 1000;
	const start = Date.parse(first);
	const weekday = (new Date(start).getUTCDay() + 6) % 7;
	const weeks: string[] = [];
	for (let at = start - weekday * day; at <= Date.parse(last); at += 7 * day)
		weeks.push(new Date(at).toISOString().slice(0, 10));
	return weeks;
}
