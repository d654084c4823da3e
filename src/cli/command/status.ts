import { z } from 'zod';
import { answerOf } from '#lib/database/failure.ts';
import type { Run } from '../command.ts';

const Rounds = z.array(
	z.object({
		number: z.number(),
		name: z.object({ nl: z.string(), en: z.string() }),
		state: z.string(),
		opens_on: z.string(),
		closes_on: z.string()
	})
);
const People = z.array(z.object({ role: z.string(), ended_on: z.string().nullable() }));
const State = z.object({ today: z.string(), is_demo: z.boolean() });

/** Says how things stand, without a figure of anyone's answers. */
export const status: Run = async (_asked, { privileged, say }) => {
	const state = State.parse(answerOf(await privileged.rpc('region_state')));
	say(`today is ${state.today}${state.is_demo ? ' (demo region)' : ''}`);
	const people = People.parse(answerOf(await privileged.rpc('people')));
	const active = people.filter(({ ended_on }) => ended_on === null);
	say(`${active.length} ${active.length === 1 ? 'person' : 'people'} may sign in`);
	const rounds = Rounds.parse(answerOf(await privileged.rpc('rounds')));
	for (const { number, name, state, opens_on, closes_on } of rounds) {
		say(`round ${number}, ${name.en}: ${state}, ${opens_on} to ${closes_on}`);
	}
	if (rounds.length === 0) say('no round yet');
};
