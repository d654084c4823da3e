import { z } from 'zod';
import { answerOf } from '#lib/database/failure.ts';
import { dueInWords } from '../calendar.ts';
import { makeDueReleases } from '#lib/release/calendar.server.ts';
import { draftRelease } from '#lib/release/job.server.ts';
import { Misused, type Run } from '../command.ts';

const Rounds = z.array(z.object({ round_id: z.string(), number: z.number(), state: z.string() }));
const Draft = z.object({
	places: z.array(z.object({ state: z.string() }))
});

/** Makes a release of a round, like the facilitator's page does. */
export const release: Run = async ({ options, rest }, { privileged, say }) => {
	if (rest[0] === 'due') {
		const done = await makeDueReleases(privileged);
		for (const due of done) say(dueInWords(due));
		if (done.length === 0) say('no release is due');
		return;
	}
	const rounds = Rounds.parse(answerOf(await privileged.rpc('rounds')));
	const round = rounds.find(({ number }) => String(number) === rest[0]);
	if (!round) {
		throw new Misused(
			`which round? there is ${rounds.map(({ number }) => number).join(', ') || 'none'}`
		);
	}
	const { release_id } = await draftRelease(privileged, round.round_id, null, (done, count) => {
		if (done % 10 === 0 || done === count) say(`${done} of ${count} questions`);
	});
	const { places } = Draft.parse(
		answerOf(await privileged.rpc('draft_release', { p_round_id: round.round_id }))
	);
	const made = z
		.object({ number: z.number() })
		.parse(answerOf(await privileged.rpc('confirm_release', { p_release_id: release_id })));
	const shown = places.filter(({ state }) => state === 'shown').length;
	say(`release ${made.number} is made: ${shown} of ${places.length} places are shown`);
	if (!options.has('public')) return;
	answerOf(await privileged.rpc('make_public', { p_release_id: release_id }));
	say('it is public');
};
