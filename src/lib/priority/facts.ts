import type { Voices } from './gaps.ts';
import type { PriorityList, PriorityRow } from './list.ts';
import type { SentenceFacts } from './sentence.ts';

/** A sentence with more names than this is no longer read. */
const mostNames = 3;

/**
 * Reads from the figures what the sentence says.
 * @param place the name of a municipality, or null for the region
 * @param hidden why the place has no list of its own; `list` is then that of the region
 */
export function factsOf(
	place: string | null,
	list: PriorityList,
	voices: Voices,
	hidden: SentenceFacts['hidden'] = null
): SentenceFacts {
	const { rows } = list;
	const sure = rows.filter(({ band }) => band === 'sure');
	const gaps = (who: 'people' | 'organisations') =>
		names(voices.rows.filter(({ clearly }) => clearly === who));
	const people_more = gaps('people');
	const organisations_more = gaps('organisations');
	const differ = people_more.length + organisations_more.length > 0;
	return {
		place,
		hidden,
		order: list.order,
		sure: names(sure),
		often: rows.slice(0, cutAtDifference(rows)).map(({ name }) => name),
		are_equal: new Set(sure.map(({ share }) => share)).size === 1,
		is_cut_tied: sure.length > 0 && rows[sure.length]?.share === sure.at(-1)?.share,
		higher: names(rows.filter(({ compared }) => compared === 'higher')),
		lower: names(rows.filter(({ compared }) => compared === 'lower')),
		voices: voices.state === 'compared' ? (differ ? 'differ' : 'agree') : voices.state,
		people_more,
		organisations_more
	};
}

/** How many themes can be called the most named without parting two with the same shown share. */
function cutAtDifference(rows: readonly PriorityRow[]): number {
	return (
		[3, 2, 4, 1].find((count) => {
			const [last, next] = [rows[count - 1], rows[count]];
			return last && last.share !== next?.share;
		}) ?? 0
	);
}

function names(rows: readonly { name: string }[]): string[] {
	return rows.slice(0, mostNames).map(({ name }) => name);
}
