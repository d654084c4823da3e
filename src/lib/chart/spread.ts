/**
 * Moves labels apart along a line, as little as needed and without changing their order.
 * @param at where each label would stand, any numbers
 * @param gap the smallest distance between two labels
 * @param within the ends of the line
 * @returns the places in the order given; evenly spread over the line where there is no room
 */
export function spread(
	at: readonly number[],
	gap: number,
	within: { low: number; high: number }
): number[] {
	const step = Math.min(gap, (within.high - within.low) / Math.max(1, at.length - 1));
	const order = at.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
	const places: number[] = [];
	// Upwards each label keeps its distance from the one below; then downwards from the end.
	for (const [rank, { place }] of order.entries()) {
		const least = rank === 0 ? within.low : (places[rank - 1] ?? 0) + step;
		places.push(Math.max(place, least));
	}
	for (let rank = places.length - 1; rank >= 0; rank--) {
		const most = rank === places.length - 1 ? within.high : (places[rank + 1] ?? 0) - step;
		places[rank] = Math.min(places[rank] ?? 0, most);
	}
	const result = new Array<number>(at.length).fill(0);
	order.forEach(({ index }, rank) => (result[index] = places[rank] ?? 0));
	return result;
}
