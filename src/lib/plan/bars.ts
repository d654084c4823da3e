/** A bar of money: its parts one after the other, and what it says beside them. */
export type Bar = {
	label: string;
	parts: {
		/** Where the part begins, and how long it is. */
		from: number;
		cents: number;
		/** Told apart by their fill, also in black and white; `open` is a dashed outline. */
		look: 'tint' | 'hatch' | 'solid' | 'open';
	}[];
	/** Instead of the sum of the parts. */
	amount?: string;
};

/** A bar of one part. */
export function bar(label: string, cents: number, look: Bar['parts'][number]['look']): Bar {
	return { label, parts: [{ from: 0, cents, look }] };
}

/** A bar of two parts, one after the other. */
export function twoParts(label: string, [first, second]: [number, number], amount?: string): Bar {
	return {
		label,
		parts: [
			{ from: 0, cents: first, look: 'solid' },
			{ from: first, cents: second, look: 'tint' }
		],
		...(amount === undefined ? {} : { amount })
	};
}
