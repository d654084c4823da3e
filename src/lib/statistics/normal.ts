/**
 * How likely a standard normal value lies at least |z| from 0, on either side. Sources: the series
 * of erf for small and the continued fraction of erfc for large values, Abramowitz & Stegun 7.1.6
 * and 7.1.14; good to about 13 digits.
 *
 * @param z any number
 * @returns probability, 0..1
 * @throws RangeError when z is not a number
 */
export function twoSidedTail(z: number): number {
	if (Number.isNaN(z)) throw new RangeError('z must be a number');
	const x = Math.abs(z) / Math.SQRT2;
	return x < 2 ? 1 - erfSeries(x) : erfcFraction(x);
}

function erfSeries(x: number): number {
	let term = x;
	let sum = x;
	for (let k = 1; term > sum * 1e-17; k++) {
		term *= (2 * x * x) / (2 * k + 1);
		sum += term;
	}
	return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

function erfcFraction(x: number): number {
	if (x > 27) return 0;
	let fraction = x;
	for (let k = 60; k >= 1; k--) fraction = x + k / 2 / fraction;
	return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}
