import type { ParamMatcher } from '@sveltejs/kit';
import { isLanguage } from '#lib/words/text.ts';

/** A language of ours as a part of an address: `nl`, `en`. */
export const match: ParamMatcher = isLanguage;
