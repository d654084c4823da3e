import type { Person } from '#lib/region/region.ts';
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

/**
 * Where the tabs of a shared page lead: to the plan of the reader's municipality, or of the region for
 * who has none or several.
 */
export function planHome(person: Person | null): { path: string; name: string | null } {
	const [only, ...others] = person?.municipalities ?? [];
	return only && others.length === 0
		? { path: `/municipality/${only.slug}`, name: only.name }
		: { path: '/region', name: null };
}
