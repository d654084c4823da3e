/** A stream of chance that its seed fixes completely. */
export type Random = {
	/** A number from 0 up to but not including 1, of 53 bits. */
	uniform(): number;
	/** A whole number from 0 to n − 1, each as likely; RangeError unless n is 1..2^32. */
	integer(n: number): number;
	/**
	 * Fills a list with whole numbers from 0 to n − 1, each as likely; much faster than one by one.
	 * RangeError unless n is 1..2^21.
	 */
	integers(n: number, into: Uint32Array): void;
	/** A standard normal number. Source: Marsaglia & Bray 1964, polar method. */
	normal(): number;
	/** How many of n tries succeed, each with chance p; RangeError unless n is whole, p in 0..1. */
	binomial(n: number, p: number): number;
	/**
	 * Deals n things over weights: one count per weight, adding up to n. RangeError when a weight is
	 * negative or not finite, or when they add up to 0 while n does not.
	 */
	multinomial(n: number, weights: ArrayLike<number>): Float64Array;
};

/**
 * A generator for resampling and for made-up data; not for secrets. Source: sfc32, Chris
 * Doty-Humphrey's PractRand, seeded through FNV-1a and the finaliser of MurmurHash3.
 *
 * @param seed any text; the same text gives the same stream
 */
export function seededRandom(seed: string): Random {
	const state = seededState(seed);
	const word = new Uint32Array(1);
	const bits = () => {
		fillWords(state, word);
		return word[0] ?? 0;
	};
	const uniform = () => ((bits() >>> 5) * 0x4000000 + (bits() >>> 6)) / 0x20000000000000;
	const binomial = (n: number, p: number) => {
		if (!Number.isSafeInteger(n) || n < 0) throw new RangeError('n must be a whole number from 0');
		if (!(p >= 0 && p <= 1)) throw new RangeError('p must lie between 0 and 1');
		return p > 0.5 ? n - successes(n, 1 - p, uniform) : successes(n, p, uniform);
	};
	return {
		uniform,
		integer(n) {
			if (!Number.isSafeInteger(n) || n < 1 || n > 2 ** 32) {
				throw new RangeError('n must be a whole number from 1 to 2^32');
			}
			// The last, incomplete run of n values is thrown away, else small results come more often.
			const limit = 2 ** 32 - (2 ** 32 % n);
			let value = bits();
			while (value >= limit) value = bits();
			return value % n;
		},
		integers(n, into) {
			if (!Number.isSafeInteger(n) || n < 1 || n > 2 ** 21) {
				throw new RangeError('n must be a whole number from 1 to 2^21');
			}
			fillWords(state, into);
			const uneven = 2 ** 32 % n;
			for (let at = 0; at < into.length; at++) {
				// Lemire 2019: the high part of the product, drawn anew where its low part is uneven.
				let product = (into[at] ?? 0) * n;
				let high = Math.floor(product / 2 ** 32);
				while (product - high * 2 ** 32 < uneven) {
					product = bits() * n;
					high = Math.floor(product / 2 ** 32);
				}
				into[at] = high;
			}
		},
		normal() {
			for (;;) {
				const [x, y] = [2 * uniform() - 1, 2 * uniform() - 1];
				const square = x * x + y * y;
				if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
			}
		},
		binomial,
		multinomial(n, weights) {
			let weightLeft = 0;
			for (let at = 0; at < weights.length; at++) {
				const weight = weights[at] ?? NaN;
				if (!(weight >= 0 && Number.isFinite(weight))) {
					throw new RangeError('a weight must be a number from 0');
				}
				weightLeft += weight;
			}
			if (n > 0 && weightLeft === 0) throw new RangeError('nothing has weight');
			const dealt = new Float64Array(weights.length);
			let left = n;
			for (let at = 0; at < weights.length && left > 0; at++) {
				const weight = weights[at] ?? 0;
				dealt[at] = weight >= weightLeft ? left : binomial(left, weight / weightLeft);
				left -= dealt[at] ?? 0;
				weightLeft -= weight;
			}
			return dealt;
		}
	};
}

/** The four words that a seed starts from, with the first draws thrown away. */
function seededState(seed: string): Int32Array {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(seed)) hash = Math.imul(hash ^ byte, 0x01000193);
	const state = new Int32Array([
		mixed(hash),
		mixed(hash + 0x9e3779b9),
		mixed(hash ^ 0x85ebca6b),
		seed.length
	]);
	fillWords(state, new Uint32Array(15));
	return state;
}

/** Fills a list with 32 random bits each; local variables make it several times faster. */
function fillWords(state: Int32Array, into: Uint32Array): void {
	let [a = 0, b = 0, c = 0, counter = 0] = state;
	for (let at = 0; at < into.length; at++) {
		const result = (a + b + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + result) | 0;
		into[at] = result;
	}
	state[0] = a;
	state[1] = b;
	state[2] = c;
	state[3] = counter;
}

function mixed(value: number): number {
	let hash = value;
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return hash ^ (hash >>> 16);
}

/** Inverts the binomial distribution outwards from its mode; p up to one half. */
function successes(n: number, p: number, uniform: () => number): number {
	if (n === 0 || p === 0) return 0;
	const odds = p / (1 - p);
	const mode = Math.floor((n + 1) * p);
	const atMode = Math.exp(
		logFactorial(n) -
			logFactorial(mode) -
			logFactorial(n - mode) +
			mode * Math.log(p) +
			(n - mode) * Math.log1p(-p)
	);
	let left = uniform() - atMode;
	let [low, high, atLow, atHigh] = [mode, mode, atMode, atMode];
	while (left >= 0 && (low > 0 || high < n)) {
		if (high < n) {
			atHigh *= ((n - high) / (high + 1)) * odds;
			high += 1;
			left -= atHigh;
			if (left < 0) return high;
		}
		if (low > 0) {
			atLow *= low / ((n - low + 1) * odds);
			low -= 1;
			left -= atLow;
			if (left < 0) return low;
		}
	}
	return mode;
}

const smallLogFactorials = [0];
for (let n = 1; n < 256; n++)
	smallLogFactorials.push((smallLogFactorials[n - 1] ?? 0) + Math.log(n));

/** ln n!, by Stirling's series from 256 on, where it is exact to the last digits of a double. */
function logFactorial(n: number): number {
	const small = smallLogFactorials[n];
	if (small !== undefined) return small;
	const tail = (1 - 1 / (30 * n * n)) / (12 * n);
	return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + tail;
}
