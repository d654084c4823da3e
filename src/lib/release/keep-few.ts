/**
 * Remembers what was made last: a release is frozen, so what is made from it once stays right.
 * @param most how many are kept; the one that was asked longest ago goes first
 * @returns a function that gives what was made for a key, and makes it when it is not there; what
 * failed is made again the next time
 */
export function keepFew<Made>(
	most: number
): (key: string, make: () => Promise<Made>) => Promise<Made> {
	const kept = new Map<string, Promise<Made>>();
	return (key, make) => {
		const found = kept.get(key) ?? make();
		kept.delete(key);
		kept.set(key, found);
		found.catch(() => kept.delete(key));
		const [oldest] = kept.keys();
		if (kept.size > most && oldest !== undefined) kept.delete(oldest);
		return found;
	};
}
