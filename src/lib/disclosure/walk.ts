import { Guard, type Form } from './gauss.ts';

/** A cell that may be published, as a sum over the unknowns. */
export type Candidate<Id> = { id: Id; form: Form };

/** What somebody may know, and what must then stay unknown. */
export type World = {
	known: readonly Form[];
	secrets: readonly Form[];
	/** Whether a newly published sum is also known in this world; everywhere when left out. */
	hears?: (form: Form) => boolean;
};

/**
 * Walks the cells from most to least wanted and publishes each one that, with what is known and
 * published before it, lets nobody compute a secret by adding and subtracting. Source: rule P3 of
 * VIPSA-10, after GaussSuppression (Langsrud 2024, 10.1007/978-3-031-69651-0_6).
 *
 * @param candidates most wanted first
 * @param worlds a cell must be safe in each of them
 * @returns the cells that are published, in the given order
 */
export function walk<Id>(
	candidates: readonly Candidate<Id>[],
	worlds: readonly World[]
): Candidate<Id>[] {
	const guards = worlds.map(({ known, secrets, hears }) => ({
		guard: new Guard(known, secrets),
		hears: hears ?? (() => true)
	}));
	return candidates.filter(({ form }) => {
		const telling: (() => void)[] = [];
		for (const { guard, hears } of guards) {
			if (!hears(form)) continue;
			const tell = guard.weigh(form);
			if (!tell) return false;
			telling.push(tell);
		}
		for (const tell of telling) tell();
		return true;
	});
}
