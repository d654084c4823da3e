/** An axis of shares that starts at 0; every row of a figure shares it. */
export type Axis = { top: number; ticks: number[] };

/**
 * The axis that holds all shares: it ends at a multiple of 20 %, at 40 % or further.
 * @param shares 0 to 1
 */
export function axisFor(shares: readonly number[]): Axis {
	const steps = Math.min(5, Math.max(2, Math.ceil(Math.max(0, ...shares) * 5 - 1e-9)));
	return { top: steps / 5, ticks: Array.from({ length: steps + 1 }, (_, step) => step / 5) };
}

/** Where a share lies on the axis, as a percentage of its width with at most two decimals. */
export function at(share: number, axis: Axis): string {
	return `${Math.round((Math.min(share, axis.top) / axis.top) * 10_000) / 100}%`;
}
