import type { SupabaseClient } from '@supabase/supabase-js';
import type { Due } from '#lib/release/calendar.server.ts';

/** What became of a release that was due, as a line. */
export function dueInWords({ round, release, refused }: Due): string {
	return release === null
		? `no release of round ${round}: ${refused}`
		: `release ${release} of round ${round} is made; a facilitator may make it public`;
}

/** A minute after the start, so that the first visitors do not wait, and then every hour. */
const usual = { first: 60_000, every: 3_600_000 };

/**
 * Makes the releases that are due, until it is ended. A turn that takes longer than `every` is not
 * begun a second time.
 * @param say told of each that was made, and of each that the attacker refused
 * @param after milliseconds until the first turn, and from one to the next
 * @returns ends it
 */
export function keepCalendar(
	privileged: SupabaseClient,
	say: (line: string) => void,
	after = usual
): () => void {
	let isBusy = false;
	const make = async () => {
		if (isBusy) return;
		isBusy = true;
		try {
			const { makeDueReleases } = await import('#lib/release/calendar.server.ts');
			for (const due of await makeDueReleases(privileged)) {
				// That too few came since the last one is as it should be.
				if (due.refused !== 'VPFEW' && due.refused !== 'VPWEK') say(dueInWords(due));
			}
		} catch (error) {
			say(`the calendar failed: ${error instanceof Error ? error.name : 'unknown'}`);
		} finally {
			isBusy = false;
		}
	};
	const first = setTimeout(() => void make(), after.first);
	const every = setInterval(() => void make(), after.every);
	return () => {
		clearTimeout(first);
		clearInterval(every);
	};
}
