import * as m from '#lib/words/paraglide/messages.js';

/** A view of a place's figures: the last part of its address; the priorities stand at the place. */
export type ViewCode =
	| 'priorities'
	| 'voices'
	| 'barriers'
	| 'groups'
	| 'waves'
	| 'coverage'
	| 'offer'
	| 'explore'
	| 'show';

/** The views that a reader can go to, in the order in which they are offered. */
export const views: readonly { code: ViewCode; label: () => string }[] = [
	{ code: 'priorities', label: m.view_tab_priorities },
	{ code: 'voices', label: m.view_tab_voices },
	{ code: 'barriers', label: m.view_tab_barriers },
	{ code: 'groups', label: m.view_tab_groups },
	{ code: 'waves', label: m.view_tab_waves },
	{ code: 'coverage', label: m.view_tab_coverage },
	{ code: 'offer', label: m.view_tab_offer },
	{ code: 'explore', label: m.view_tab_explore },
	{ code: 'show', label: m.view_tab_show }
];

/**
 * The address of a view, in Dutch.
 * @param place the address of the place (`/region`, `/municipality/peer`)
 * @param release the number of the release that the reader asked for; null for the latest
 */
export function viewAddress(place: string, view: string, release: number | null): string {
	const path = view === 'priorities' ? place : `${place}/${view}`;
	return release === null ? path : `${path}?release=${release}`;
}
