import type { GapRow, Voices } from './gaps.ts';
import type { Heat } from './heat.ts';
import type { PriorityPage, RegionMap } from './page.ts';
import type { Sure } from './sure.ts';

/** Why the list is that of the region; null where a place has its own. `name`: the municipality. */
export function sureOfHidden(
	{ hidden, threshold }: Pick<PriorityPage, 'hidden' | 'threshold'>,
	name: string | null
): Extract<Sure, { kind: 'hidden' }> | null {
	if (hidden === null || name === null) return null;
	return {
		kind: 'hidden',
		about: name,
		voice: 'target_group',
		because: hidden,
		threshold: threshold.target_group,
		instead: true
	};
}

/** Who answered in a place. */
export function sureOfCoverage(
	{ coverage, population }: Pick<PriorityPage, 'coverage' | 'population'>,
	about: string
): Sure {
	const { people, organisations } = coverage;
	return { kind: 'coverage', about, people, organisations, population };
}

/** The differences between two voices that are drawn; empty where they are not compared. */
export function sureOfGaps(voices: Voices, rows: readonly GapRow[]): Sure[] {
	const { people_count, organisation_count } = voices;
	if (people_count === null || organisation_count === null) return [];
	return rows.map(({ name, people, organisations, clearly }) => ({
		kind: 'gap',
		about: name,
		people: { n: people_count, share: people },
		organisations: { n: organisation_count, share: organisations },
		is_clear: clearly !== null
	}));
}

/** One theme on the map of tiles. */
export function sureOfMap({ theme, tiles }: RegionMap): Sure {
	return {
		kind: 'map',
		about: theme.name,
		shown: tiles.flatMap(({ name, figure }) =>
			figure ? [{ name, share: figure.share, n: figure.respondent_count }] : []
		),
		hidden: tiles.filter(({ figure }) => figure === null).map(({ name }) => name)
	};
}

/** The table of all themes; the margin is told of the first one. Null for a table without rows. */
export function sureOfHeat({ columns, rows }: Heat): Sure | null {
	const [first] = rows;
	if (!first) return null;
	return {
		kind: 'map',
		about: first.theme.name,
		shown: columns.flatMap(({ name, respondent_count }, column) => {
			const figure = first.figures[column];
			return figure && respondent_count !== null
				? [{ name, share: figure.share, n: respondent_count }]
				: [];
		}),
		hidden: columns
			.filter(({ respondent_count }) => respondent_count === null)
			.map(({ name }) => name)
	};
}
