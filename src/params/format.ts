import type { ParamMatcher } from '@sveltejs/kit';
import { formats } from '#lib/ui/format.ts';

/** The ending of a file with a table: `csv` or `xlsx`. */
export const match: ParamMatcher = (part) => formats.some((format) => format === part);
