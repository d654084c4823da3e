import type { ParamMatcher } from '@sveltejs/kit';

/** The part of an address that names a place: `region`, or `municipality/` and a name. */
export const match: ParamMatcher = (part) => /^(region|municipality\/[^/]+)$/.test(part);
