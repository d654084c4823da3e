import * as m from '#lib/words/paraglide/messages.js';
import { kindLabel } from './fund-words.ts';
import type { Line } from './money.ts';

/** What a line is, in a few words: the kind of cost, how often, for what. */
export function lineWords(line: Line): string {
	return [
		kindLabel(line.cost_kind),
		line.is_structural ? m.money_structural_short() : m.money_once_short(),
		line.purpose,
		line.what
	]
		.filter(Boolean)
		.join(' · ');
}
