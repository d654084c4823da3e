import type { Municipality } from '#lib/region/region.ts';
import type { OptionRow } from './options.ts';

/** An age group among adults who answered, beside the same group among all adult inhabitants. */
export type KnownAge = {
	category: 'A18' | 'A25_64' | 'A65';
	/** Both 0 to 1, of those of 18 and over. */
	answered: number;
	inhabitants: number;
	/** Ten points or more apart. */
	compared: 'more' | 'less' | 'near';
};

/**
 * The ages of the inhabitants of the nine municipalities together, on 1 January 2015. Source: Statbel,
 * population by place of residence, open data. Those under 18 are left out: the survey begins at 13
 * and the source knows no such group.
 */
const inhabitants = { A18: 12_784, A25_64: 81_684, A65: 27_651 };
const nine = [
	...['72003', '72004', '72020', '72025', '72029'],
	...['72030', '72037', '72038', '72040']
];
const apart = 0.1;

/**
 * The ages of those who answered in the region, beside the ages that are known of its inhabitants.
 * @param rows the answers to the age question in the region
 * @param municipalities of the release; the known ages are those of the nine of 2015
 * @returns null for other municipalities, and where an age is too rough to add up
 */
export function knownAges(
	rows: readonly OptionRow[],
	municipalities: readonly Pick<Municipality, 'nis'>[]
): KnownAge[] | null {
	const here = municipalities.map(({ nis }) => nis).toSorted();
	if (here.join() !== nine.join()) return null;
	const find = (code: string) => rows.find((row) => row.code === code);
	const ages = ['A18', 'A25', 'A45', 'A65'].map(find);
	if (ages.some((row) => row === undefined || row.nearly !== null)) return null;
	const [a18 = 0, a25 = 0, a45 = 0, a65 = 0] = ages.map((row) => row?.share ?? 0);
	const adults = a18 + a25 + a45 + a65;
	if (adults === 0) return null;
	const known = inhabitants.A18 + inhabitants.A25_64 + inhabitants.A65;
	return (
		[
			['A18', a18],
			['A25_64', a25 + a45],
			['A65', a65]
		] as const
	).map(([category, share]) => {
		const answered = share / adults;
		const among = inhabitants[category] / known;
		const difference = answered - among;
		const compared = Math.abs(difference) < apart ? 'near' : difference > 0 ? 'more' : 'less';
		return { category, answered, inhabitants: among, compared };
	});
}
