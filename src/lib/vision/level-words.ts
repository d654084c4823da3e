import * as m from '#lib/words/paraglide/messages.js';
import type { Level, State } from './vision.ts';

const levels: Record<Level, () => string> = {
	inform: m.vision_level_inform,
	consult: m.vision_level_consult,
	advise: m.vision_level_advise,
	coproduce: m.vision_level_coproduce,
	codecide: m.vision_level_codecide,
	self_govern: m.vision_level_self_govern
};

/** How far people take part, in the reader's language. */
export function levelWords(level: Level): string {
	return levels[level]();
}

const states: Record<State, () => string> = {
	draft: m.vision_state_draft,
	consultation: m.vision_state_consultation,
	adopted: m.vision_state_adopted
};

/** How far a version is, in the reader's language. */
export function stateWords(state: State): string {
	return states[state]();
}

const actions = {
	proposed: m.vision_action_proposed,
	planned: m.vision_action_planned,
	running: m.vision_action_running,
	done: m.vision_action_done,
	stopped: m.vision_action_stopped
};

/** How far an action that carries a statement is, in the reader's language. */
export function actionStateWords(state: keyof typeof actions): string {
	return actions[state]();
}
