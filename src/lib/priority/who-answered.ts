import type { Dashboard } from '#lib/release/dashboard.ts';
import { lensesOf, type LensCode } from '#lib/release/lens.ts';
import type { Cell } from '#lib/release/release.ts';
import { type Channel, channelCode, channels } from '#lib/survey/channel.ts';
import type { Survey } from '#lib/survey/survey.ts';
import type { Language } from '#lib/words/text.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type KnownAge, knownAges } from './known-ages.ts';
import { type OptionList, optionList } from './options.ts';
import { themesIn, type ThemeText } from './theme.ts';

/** A group of which few answers came in. */
export type ThinGroup = {
	lens: LensCode;
	category: string;
	with_not_said: boolean;
	/** `hidden`: too few to show; `protects`: not shown for another group; `thin`: under 30. */
	state: 'hidden' | 'protects' | 'thin';
	/** Rounded; null where it is not shown. */
	respondent_count: number | null;
};

/** How many answered in a municipality; numbers are rounded, null where not shown. */
export type PlaceCount = {
	name: string;
	slug: string;
	people: number | null;
	organisations: number | null;
	inhabitants: number | null;
};

/** Who answered in a place, and who did not. */
export type WhoAnswered = {
	coverage: Coverage;
	inhabitants: number | null;
	/** The questions about who they are, as asked; without those that nothing is shown of. */
	lists: OptionList[];
	/** How it was filled in: alone, with help, in a group. */
	mode: OptionList | null;
	/** How it came in: own phone, tablet, paper. */
	channel: OptionList | null;
	/** Channels by which few answers came, and about how many. */
	thin_channels: { channel: Channel; respondent_count: number }[];
	/** The kinds of organisations. */
	kinds: OptionList | null;
	/** Groups with few or no answers. */
	thin: ThinGroup[];
	/** The release knows the groups: it is of a closed round. */
	has_groups: boolean;
	/** Only for the region. */
	ages: KnownAge[] | null;
	places: PlaceCount[];
	/** Themes that people who had help name more, or less; null where it cannot be told. */
	mode_effect: { more: string[]; less: string[] } | null;
};

/** The questions that the view reads. */
export const coverageQuestions = [
	...['D0.2', 'D0.3', 'D7.1', 'D7.2', 'D7.3', channelCode],
	...['D5.1', 'O0.2', 'O5.1']
];

const thinUnder = 30;

/**
 * Puts together who answered in a place.
 * @param shown the cells of everyone in every place, for `coverageQuestions`
 * @param groups the cells of the place's groups, for the top three
 * @param here the municipality, or null for the region
 * @param words the round's surveys and the themes
 */
export function whoAnswered(
	{ cells, municipalities, release }: Dashboard,
	groups: readonly Cell[],
	here: { nis: string } | null,
	words: { surveys: readonly Survey[]; themes: readonly ThemeText[] },
	language: Language
): WhoAnswered {
	const place = here?.nis ?? 'region';
	const ofPlace = (where: string) => coverageOf(cells.filter((cell) => cell.place === where));
	// What the place cannot show is left out: the region's answerers are not those of the place.
	const list = (question: string, order: 'share' | 'asked' = 'asked') => {
		const found = optionList(cells, { question, order }, place, words.surveys, language);
		return found?.hidden === null ? found : null;
	};
	const age = list('D0.2');
	const channel = list(channelCode, 'share');
	const known = municipalities.filter(({ nis }) => here === null || nis === here.nis);
	return {
		coverage: ofPlace(place),
		inhabitants: sumOf(known.map(({ population }) => population)),
		lists: [age, list('D7.1', 'share'), list('D7.2'), list('D7.3')].flatMap((one) => one ?? []),
		mode: list('D0.3'),
		channel,
		thin_channels: channel ? thinChannels(channel) : [],
		kinds: list('O0.2', 'share'),
		thin: thinGroups(groups.filter((cell) => cell.place === place)),
		has_groups: groups.some((cell) => cell.lens !== 'all'),
		ages: here || !age ? null : knownAges(age.rows, municipalities),
		places: here
			? []
			: municipalities.map(({ nis, name, slug, population }) => {
					const { people, organisations } = ofPlace(nis);
					return { name, slug, people, organisations, inhabitants: population };
				}),
		mode_effect: modeEffect(release, words.themes, language)
	};
}

function thinGroups(cells: readonly Cell[]): ThinGroup[] {
	return lensesOf('target_group').flatMap(({ code, categories }) =>
		categories.flatMap((category): ThinGroup[] => {
			const cell = cells.find((one) => one.lens === code && one.category === category);
			if (!cell || (cell.respondent_count ?? 0) >= thinUnder) return [];
			const hidden = cell.hidden_because === 'protects' ? 'protects' : 'hidden';
			return [
				{
					lens: code,
					category,
					with_not_said: cell.with_not_said,
					state: cell.state === 'shown' ? 'thin' : hidden,
					respondent_count: cell.respondent_count
				}
			];
		})
	);
}

/** By shown share and shown count: a channel that nobody used is none. */
function thinChannels({ rows, respondent_count }: OptionList): WhoAnswered['thin_channels'] {
	return rows.flatMap(({ code, share, nearly }) => {
		const channel = channels.find((one) => one === code);
		const about = Math.round((share * respondent_count) / 5) * 5;
		if (!channel || nearly || share === 0 || about >= thinUnder) return [];
		return [{ channel, respondent_count: about }];
	});
}

function modeEffect(
	release: Dashboard['release'],
	texts: readonly ThemeText[],
	language: Language
): WhoAnswered['mode_effect'] {
	const effect = release?.mode_effect ?? null;
	if (effect === null) return null;
	const themes = themesIn(texts, language);
	const named = (helped: 'more' | 'less') =>
		effect
			.filter((one) => one.helped === helped)
			.flatMap(({ option_code }) => themes.find(({ code }) => code === option_code)?.name ?? []);
	return { more: named('more'), less: named('less') };
}

function sumOf(counts: readonly (number | null)[]): number | null {
	return counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}
