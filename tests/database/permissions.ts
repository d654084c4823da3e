/** Everyone who asks, as the tests know them. */
export const askers = [
	'visitor',
	'stranger',
	'ended',
	'facilitator',
	'head_of_peer',
	'head_of_lommel',
	'coordinator',
	'observer',
	'machine'
] as const;

export type Asker = (typeof askers)[number];

export const everyone: Asker[] = [...askers];
/** Everyone but the machine, which needs no figures. */
export const readers = everyone.filter((asker) => asker !== 'machine');
export const staff: Asker[] = [
	'facilitator',
	'head_of_peer',
	'head_of_lommel',
	'coordinator',
	'observer',
	'machine'
];
export const makers: Asker[] = ['facilitator', 'coordinator', 'machine'];
export const coordinator: Asker[] = ['coordinator', 'machine'];
export const log: Asker[] = ['coordinator', 'observer', 'machine'];
export const machine: Asker[] = ['machine'];
/** Whoever changes things: all staff but the observer. */
export const writers: Asker[] = staff.filter((asker) => asker !== 'observer');
/** Who edits what is Peer's, and what is the region's (`region.may_edit`). */
export const editorsOfPeer: Asker[] = ['head_of_peer', 'machine'];
export const editorsOfRegion: Asker[] = ['coordinator', 'machine'];
/** Who edits or suggests on what is Peer's (`region.may_suggest`). */
export const suggestersOnPeer: Asker[] = ['facilitator', 'head_of_peer', 'machine'];

/** Who sees a release that was not made public; the other readers see the public ones. */
export const seesUnpublished: Asker[] = staff.filter((asker) => asker !== 'machine');
