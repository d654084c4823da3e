import * as m from '#lib/words/paraglide/messages.js';

/** The pages of the plan of a place, in the order in which they are offered; `part` follows `/plan`. */
export const planTabs: readonly { part: string; label: () => string }[] = [
	{ part: '', label: m.plan_tab_choices },
	{ part: '/goals', label: m.goal_tab },
	{ part: '/timeline', label: m.timeline_tab },
	{ part: '/money', label: m.plan_tab_money },
	{ part: '/document', label: m.plan_tab_document }
];

/** The pages that all places share. */
export const sharedTabs: readonly { path: '/board' | '/weighing'; label: () => string }[] = [
	{ path: '/board', label: m.board_title },
	{ path: '/weighing', label: m.weighing_title }
];
