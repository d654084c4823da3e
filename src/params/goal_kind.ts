import type { ParamMatcher } from '@sveltejs/kit';

const kinds = ['challenge', 'goal', 'action-plan', 'indicator'] as const;

/** What may be edited on the way from challenge to goal, as a part of an address. */
export const match = ((part): part is (typeof kinds)[number] =>
	kinds.some((kind) => kind === part)) satisfies ParamMatcher;
