import type { ParamMatcher } from '@sveltejs/kit';

/** The number of a release in an address, without a zero in front. */
export const match: ParamMatcher = (part) => /^[1-9]\d{0,5}$/.test(part);
