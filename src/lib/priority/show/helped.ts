import * as m from '#lib/words/paraglide/messages.js';
import type { Coverage } from '../coverage.ts';

/** How many filled in with help, in the reader's language; empty where that is not known. */
export function helpedInWords(helped: Coverage['helped']): string {
	if (helped === null) return '';
	if (helped === 'everyone') return m.priority_helped_everyone();
	if (helped === 'no_one') return m.priority_helped_no_one();
	return m.priority_helped({ count: Math.round(helped * 100) });
}
