import * as m from '#lib/words/paraglide/messages.js';
import type { Round } from './round.ts';

/** The state of a round in the reader's language. */
export function stateWords(state: Round['state']): string {
	if (state === 'draft') return m.release_state_draft();
	return state === 'open' ? m.release_state_open() : m.release_state_closed();
}

/** The shape that stands for the state, so that it is told without colour. */
export function stateMark(state: Round['state']): 'dashed' | 'filled' | 'half' {
	if (state === 'draft') return 'dashed';
	return state === 'open' ? 'filled' : 'half';
}
