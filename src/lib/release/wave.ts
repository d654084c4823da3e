import type { Cell, Release } from './release.ts';

/** What a round came to: its last closing release, with the cells that were asked for. */
export type Wave = { release: Release; cells: Cell[] };

/**
 * The latest closing release of each round. An interim one is left out: half a round is no wave.
 * @param releases in any order
 * @param number no release after this one counts
 * @returns the first round first
 */
export function closingReleases(releases: readonly Release[], number: number): Release[] {
	const byRound = new Map<string, Release>();
	for (const release of releases.toSorted((a, b) => a.number - b.number)) {
		if (release.kind === 'closing' && release.number <= number) {
			byRound.set(release.round_id, release);
		}
	}
	return [...byRound.values()].toSorted((a, b) => a.opens_on.localeCompare(b.opens_on));
}
