import type { SupabaseClient } from '@supabase/supabase-js';
import type { Asker } from '../permissions.ts';
import type { World } from '../world.ts';
import * as actions from './actions.ts';
import * as board from './board.ts';
import * as core from './core.ts';
import * as document from './document.ts';
import * as goals from './goals.ts';
import * as money from './money.ts';
import * as vision from './vision.ts';

/** What the tests expect of one part of the API. */
export type Expected = {
	/** Who may ask what: every function and view of the API, by name, in order. */
	expectations: Record<string, Asker[]>;
	/** Every privilege of visitors and of whoever is signed in. */
	privileges: Record<string, string>;
	/**
	 * Makes what the calls are about (of Peer, 72030), and gives an argument for each name of a
	 * parameter, such that whoever may ask gets far. Where two functions mean different things by one
	 * name, the arguments stand under the name of the function.
	 */
	argumentsFor?: (
		world: World,
		clients: Record<Asker, SupabaseClient>
	) => Promise<{ byName: Record<string, unknown>; byFunction?: Record<string, object> }>;
};

/** One entry per part of the database, in the order of the migrations. */
export const parts: readonly Expected[] = [core, actions, vision, board, goals, money, document];
