import type { Cell } from '#lib/release/release.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Language } from '#lib/words/text.ts';
import { firstThree } from './first-three.ts';
import { type Voices, voicesOf } from './gaps.ts';
import { enumerate, plain, type Segment, segments } from './segment.ts';
import type { Theme } from './theme.ts';

/** People beside organisations over one question that both were asked, in a place and in the region. */
export type Compared = {
	voices: Voices;
	/** The voices of the region, where those of the municipality cannot be compared. */
	region: Voices | null;
};

/** What the page of two voices shows, in the reader's language. */
export type TwoVoices = {
	/** Whether the people's own figures are hidden in the place. */
	is_people_hidden: boolean;
	themes: Compared;
	barriers: Compared;
	/** The names of the themes among the first three of both, in the place and in the region. */
	overlap: string[] | null;
	region_overlap: string[] | null;
};

/**
 * The two voices of a place.
 * @param cells of D5.1, O5.1, D2.1 and O3.1, of the place and of the region
 * @param here the NIS code of a municipality; null for the region
 * @param names what themes and barriers are called
 */
export function twoVoices(
	cells: readonly Cell[],
	here: string | null,
	{ themes, barriers }: { themes: readonly Theme[]; barriers: readonly Theme[] }
): TwoVoices {
	const place = here ?? 'region';
	const find = (question: string, at: string) =>
		cells.find(
			(cell) => cell.question_code === question && cell.place === at && cell.lens === 'all'
		);
	const compare = (people: string, organisations: string, names: readonly Theme[]): Compared => {
		const voices = voicesOf(find(people, place), find(organisations, place), names);
		const region = voicesOf(find(people, 'region'), find(organisations, 'region'), names);
		return { voices, region: here && voices.state !== 'compared' ? region : null };
	};
	const of = compare('D5.1', 'O5.1', themes);
	const overlapAt = (at: string) => overlapOf(find('D5.1', at), find('O5.1', at), themes);
	return {
		is_people_hidden: find('D5.1', place)?.state !== 'shown',
		themes: of,
		barriers: compare('D2.1', 'O3.1', barriers),
		overlap: of.voices.state === 'compared' ? overlapAt(place) : null,
		region_overlap: of.region?.state === 'compared' ? overlapAt('region') : null
	};
}

/** The names of the themes among the first three of both, in the order given; null where one is hidden. */
function overlapOf(
	people: Cell | undefined,
	organisations: Cell | undefined,
	themes: readonly Theme[]
): string[] | null {
	if (people?.state !== 'shown' || organisations?.state !== 'shown') return null;
	const [ours, theirs] = [firstThree(people), firstThree(organisations)];
	const both = people.figures.filter(
		({ option_code }) => ours.has(option_code) && theirs.has(option_code)
	);
	return both.flatMap(
		({ option_code }) => themes.find(({ code }) => code === option_code)?.name ?? []
	);
}

/** Who names what clearly more often. `place`: null for the region. */
export function twoVoicesSentence(
	{ themes: { voices }, is_people_hidden }: TwoVoices,
	place: string | null,
	locale: Language
): Segment[] {
	const options = { locale };
	const in_place =
		place === null ? m.priority_in_region({}, options) : m.priority_in_place({ place }, options);
	if (voices.state === 'not_asked') return segments(m.voice_not_asked({ in_place }, options));
	if (voices.state === 'too_few') {
		const why = is_people_hidden ? m.voice_people_hidden : m.voice_too_few;
		return segments(why({ in_place }, options));
	}
	const clearly = (who: 'people' | 'organisations') =>
		enumerate(
			voices.rows
				.filter((row) => row.clearly === who)
				.slice(0, 3)
				.map(({ name }) => name),
			locale
		);
	const [people, organisations] = [clearly('people'), clearly('organisations')];
	if (people && organisations)
		return segments(m.voice_differ({ in_place, people, organisations }, options));
	if (people) return segments(m.voice_people({ in_place, themes: people }, options));
	if (organisations)
		return segments(m.voice_organisations({ in_place, themes: organisations }, options));
	return segments(m.voice_agree({ in_place }, options));
}

/** What the first three of people and of organisations have in common; empty where not compared. */
export function overlapSentence(
	{ overlap, region_overlap }: TwoVoices,
	locale: Language
): Segment[] {
	if (overlap) return segments(inCommon(overlap, locale));
	if (!region_overlap) return [];
	const said = plain(segments(inCommon(region_overlap, locale)));
	const inside = said.charAt(0).toLowerCase() + said.slice(1);
	return segments(m.voice_overlap_region({ overlap: inside }, { locale }));
}

function inCommon(names: readonly string[], locale: Language): string {
	const themes = enumerate(names, locale);
	if (names.length === 0) return m.voice_overlap_none({}, { locale });
	if (names.length === 1) return m.voice_overlap_one({ themes }, { locale });
	return names.length === 3
		? m.voice_overlap_all({ themes }, { locale })
		: m.voice_overlap_some({ themes }, { locale });
}
