import { privileged } from '#lib/database/connect.server.ts';
import { Refused } from '#lib/database/failure.ts';
import { answerAndRelease, type Step } from '../../../../cli/demo/forty.ts';

/** How the work stands: not begun, under way, or how it ended. */
export type Work =
	| { state: 'idle' }
	| { state: 'running'; step: Step }
	| { state: 'done'; number: number }
	/** The week has its release; `next_on` is the first day of the next. */
	| { state: 'made_already'; next_on: string }
	| { state: 'failed' };

/** One at a time, for all visitors of the demo. */
let work: Work = { state: 'idle' };

export function workNow(): Work {
	return work;
}

/** Begins the work, unless it is under way or was done. */
export function beginWork(): void {
	if (work.state === 'running' || work.state === 'done') return;
	work = { state: 'running', step: { name: 'answers', done: 0, count: 40 } };
	privileged()
		.then((db) => answerAndRelease(db, (step) => (work = { state: 'running', step })))
		.then((number) => (work = { state: 'done', number }))
		.catch((error: unknown) => {
			const failure = error instanceof Refused ? error.failure : null;
			work =
				failure?.code === 'VPWEK'
					? { state: 'made_already', next_on: failure.detail }
					: { state: 'failed' };
			if (work.state === 'failed') console.error('the demo could not add answers:', error);
		});
}
