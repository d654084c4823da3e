import * as m from '#lib/words/paraglide/messages.js';
import type { Role } from './region.ts';

const labels: Record<Role, () => string> = {
	facilitator: m.region_role_facilitator,
	head: m.region_role_head,
	coordinator: m.region_role_coordinator,
	observer: m.region_role_observer
};

const notes: Record<Role, () => string> = {
	facilitator: m.region_role_facilitator_note,
	head: m.region_role_head_note,
	coordinator: m.region_role_coordinator_note,
	observer: m.region_role_observer_note
};

/** The name of a role, in the reader's language. */
export function roleLabel(role: Role): string {
	return labels[role]();
}

/** What someone with that role may do, in one line. */
export function roleNote(role: Role): string {
	return notes[role]();
}
