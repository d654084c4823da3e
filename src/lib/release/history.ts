import type { Audience } from '#lib/survey/survey.ts';
import type { Cell, Release } from './release.ts';

/** A cell of the question on themes, of everyone in a place, in one release. */
export type ThemeCell = Pick<
	Cell,
	'question_code' | 'voice' | 'place' | 'state' | 'respondent_count'
> & { release_id: string };

/** About how many answered, per voice; null where that is hidden. */
export type Reached = Record<Audience, number | null>;

/** A release among those of its round: how many it counts, and what changed since the one before. */
export type Told = {
	release: Release;
	reached: Reached;
	/** The release before it in the same round, with what it counted; null for the first. */
	earlier: { number: number; reached: Reached } | null;
	/** NIS codes of the municipalities whose people are shown now, and were not before. */
	appeared: string[];
	/** Those that were shown before, and are not now. */
	gone: string[];
};

/** The releases of one round. */
export type RoundTold = { round_id: string; releases: Told[] };

/**
 * The releases by round, the newest first.
 * @param releases that the reader may see, in any order
 * @param cells of these releases
 */
export function historyOf(releases: readonly Release[], cells: readonly ThemeCell[]): RoundTold[] {
	const newestFirst = [...releases].sort((a, b) => b.number - a.number);
	const rounds = [...new Set(newestFirst.map(({ round_id }) => round_id))];
	return rounds.map((round_id) => {
		const own = newestFirst.filter((release) => release.round_id === round_id);
		return {
			round_id,
			releases: own.map((release, place) => tell(release, own[place + 1] ?? null, cells))
		};
	});
}

function tell(release: Release, before: Release | null, cells: readonly ThemeCell[]): Told {
	const now = shownIn(release, cells);
	const then = before ? shownIn(before, cells) : [];
	return {
		release,
		reached: reachedBy(release, cells),
		earlier: before && { number: before.number, reached: reachedBy(before, cells) },
		appeared: before ? now.filter((place) => !then.includes(place)) : [],
		gone: then.filter((place) => !now.includes(place))
	};
}

function reachedBy({ release_id }: Release, cells: readonly ThemeCell[]): Reached {
	const count = (voice: Audience) =>
		cells.find(
			(cell) => cell.release_id === release_id && cell.voice === voice && cell.place === 'region'
		)?.respondent_count ?? null;
	return { target_group: count('target_group'), organisation: count('organisation') };
}

function shownIn({ release_id }: Release, cells: readonly ThemeCell[]): string[] {
	return cells
		.filter(
			(cell) =>
				cell.release_id === release_id &&
				cell.voice === 'target_group' &&
				cell.place !== 'region' &&
				cell.state === 'shown'
		)
		.map(({ place }) => place)
		.sort();
}
