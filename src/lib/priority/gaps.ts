import type { Cell, Figure } from '#lib/release/release.ts';
import type { Theme } from './theme.ts';

/** A theme as people and as organisations name it. Shares are 0 to 1, as shown. */
export type GapRow = Theme & {
	people: number;
	organisations: number;
	/** Where nearly everyone or no one is all that is told of a voice. */
	people_nearly: Figure['nearly'];
	organisations_nearly: Figure['nearly'];
	/** Who names it clearly more often. */
	clearly: 'people' | 'organisations' | null;
};

/** Two voices side by side; they are never added up. */
export type Voices = {
	state: 'compared' | 'too_few' | 'not_asked';
	people_count: number | null;
	organisation_count: number | null;
	/** Clear differences first, then the largest; empty unless compared. */
	rows: GapRow[];
};

/**
 * Sets people beside organisations in one place.
 * @param people the top three question; its figures carry whether a gap is clear
 * @param organisations their theme question in the same place
 */
export function voicesOf(
	people: Cell | undefined,
	organisations: Cell | undefined,
	themes: readonly Theme[]
): Voices {
	const counts = {
		people_count: people?.respondent_count ?? null,
		organisation_count: organisations?.respondent_count ?? null
	};
	if (!organisations) return { state: 'not_asked', ...counts, rows: [] };
	const rows = people?.state === 'shown' ? gapRows(people, organisations, themes) : [];
	if (rows.length === 0) return { state: 'too_few', ...counts, rows: [] };
	return { state: 'compared', ...counts, rows: rows.toSorted(byGap) };
}

/** The rows to draw: every clear difference, and the largest others up to six in all. */
export function rowsToDraw(rows: readonly GapRow[]): GapRow[] {
	const clear = rows.filter((row) => row.clearly !== null).length;
	return rows.slice(0, Math.max(6, clear));
}

function gapRows(people: Cell, organisations: Cell, themes: readonly Theme[]): GapRow[] {
	return themes.flatMap((theme) => {
		const ours = people.figures.find(({ option_code }) => option_code === theme.code);
		const theirs = organisations.figures.find(({ option_code }) => option_code === theme.code);
		if (!ours || !theirs || ours.gap === null) return [];
		const clearly = ours.gap === 'more' ? 'people' : ours.gap === 'less' ? 'organisations' : null;
		return [
			{
				...theme,
				people: ours.share,
				organisations: theirs.share,
				people_nearly: ours.nearly,
				organisations_nearly: theirs.nearly,
				clearly
			}
		];
	});
}

function byGap(a: GapRow, b: GapRow): number {
	const clear = Number(b.clearly !== null) - Number(a.clearly !== null);
	return clear || size(b) - size(a);
}

function size({ people, organisations }: GapRow): number {
	return Math.round(Math.abs(people - organisations) * 100);
}
