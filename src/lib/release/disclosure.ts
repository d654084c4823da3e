import { attackNew, type Attempt, type Breach } from '#lib/disclosure/attacker/attack.ts';
import type { Decision } from '#lib/disclosure/lattice.ts';
import { protect, type Protected } from '#lib/disclosure/vipsa-10.ts';

/** The two pieces of work that take a release most of its time; where they are done is the caller's. */
export type Disclosure = {
	/** What of a block of questions is shown; see `protect`. */
	protect(input: Protected): Promise<Decision[]>;
	/** What a release gives away of a question; see `attackNew`. */
	attack(attempt: Attempt, epoch: number): Promise<Breach[]>;
};

/** Done in this thread, one piece after the other, and others get their turn between two of them. */
export function inThisThread(): Disclosure {
	let last: Promise<unknown> = Promise.resolve();
	const inTurn = <Result>(work: () => Result): Promise<Result> => {
		const done = last.then(() => new Promise((next) => setImmediate(next))).then(work);
		last = done.catch(() => {});
		return done;
	};
	return {
		protect: (input) => inTurn(() => protect(input)),
		attack: (attempt, epoch) => inTurn(() => attackNew(attempt, epoch))
	};
}
