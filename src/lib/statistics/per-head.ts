/**
 * Divides money per head: every part gets its share by people, in whole cents. The cents that are
 * left by rounding down go one each to the greatest remainders; equal ones to the part that stands
 * first. Source: Hamilton's method of largest remainders, as in Balinski & Young 2001, Fair
 * Representation.
 *
 * @param cents whole cents, from 0
 * @param heads people per part, whole numbers from 0
 * @returns cents per part, in the order of `heads`, adding up to `cents`
 * @throws RangeError when a number is not whole or negative, or there is money but no head
 */
export function dividePerHead(cents: number, heads: readonly number[]): number[] {
	if (![cents, ...heads].every((number) => Number.isSafeInteger(number) && number >= 0)) {
		throw new RangeError('cents and heads are whole numbers from 0');
	}
	const all = heads.reduce((sum, people) => sum + BigInt(people), 0n);
	if (all === 0n) {
		if (cents > 0) throw new RangeError('there is nobody to divide the money over');
		return heads.map(() => 0);
	}
	const parts = heads.map((people, at) => {
		const product = BigInt(cents) * BigInt(people);
		return { at, cents: Number(product / all), remainder: product % all };
	});
	const left = cents - parts.reduce((sum, part) => sum + part.cents, 0);
	const favoured = new Set(
		parts
			.toSorted((a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder))
			.slice(0, left)
			.map(({ at }) => at)
	);
	return parts.map((part) => part.cents + (favoured.has(part.at) ? 1 : 0));
}
