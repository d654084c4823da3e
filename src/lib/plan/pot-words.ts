import * as m from '#lib/words/paraglide/messages.js';
import type { Method } from './pot.ts';

const labels: Record<Method, () => string> = {
	equal_shares: m.pot_method_equal_shares,
	greedy: m.pot_method_greedy,
	per_head: m.pot_method_per_head
};

const sentences: Record<Method, () => string> = {
	equal_shares: m.pot_explain_equal_shares,
	greedy: m.pot_explain_greedy,
	per_head: m.pot_explain_per_head
};

/** The name of a way to propose. */
export function methodLabel(method: Method): string {
	return labels[method]();
}

/** How it works, in one sentence. */
export function methodSentence(method: Method): string {
	return sentences[method]();
}
