import type { RankInterval } from './bootstrap.ts';

/** Whether a theme belongs to the first three: certainly, perhaps, or certainly not. */
export type Band = 'sure' | 'maybe' | 'not';

/** How much of the order of a list the answers settle. */
export type OrderState = 'clear' | 'partly' | 'unclear';

/**
 * The band of a theme: 'sure' when its rank interval lies within the first three, 'maybe' when it
 * begins there and ends beyond, 'not' when it begins at place 4 or worse.
 *
 * @param interval places 1..m from `rankIntervals`
 * @param top how many first places count, from 1
 * @throws RangeError when the interval is not 1 ≤ low ≤ high or top is under 1
 */
export function bandOf({ low, high }: RankInterval, top = 3): Band {
	if (!(low >= 1 && low <= high)) throw new RangeError('places must run from 1 up');
	if (!(top >= 1)) throw new RangeError('top must be at least 1');
	if (high <= top) return 'sure';
	return low <= top ? 'maybe' : 'not';
}

/**
 * What may be said of a list as a whole: 'unclear' when more than half of its themes are 'maybe',
 * 'clear' when none is, else 'partly'. A list without themes is 'unclear'.
 *
 * @param bands the bands of all themes of one list
 */
export function orderState(bands: Iterable<Band>): OrderState {
	const all = [...bands];
	const maybe = all.filter((band) => band === 'maybe').length;
	if (all.length === 0 || maybe * 2 > all.length) return 'unclear';
	return maybe === 0 ? 'clear' : 'partly';
}
