import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Refused } from '#lib/database/failure.ts';
import type { Protected } from '#lib/disclosure/vipsa-10.ts';
import { leakInWords } from '#lib/priority/leak-words.ts';
import { shareDisclosure } from '#lib/release/disclosure.server.ts';
import { inThisThread } from '#lib/release/disclosure.ts';
import { draftRelease } from '#lib/release/job.server.ts';
import { leakOf } from '#lib/release/leak.ts';
import type { Survey } from '#lib/survey/survey.ts';
import { ask } from './call.ts';
import { openRound, setDay, type Round } from './round.ts';
import { load, people } from './seeded.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let round: Round;
/** Parts of the rule that a mistake of ours leaves out. */
let left_out: Protected['leave_out'] = [];

beforeAll(async () => {
	const here = inThisThread();
	shareDisclosure({
		...here,
		protect: (input) => here.protect({ ...input, leave_out: left_out ?? [] })
	});
	world = await openWorld();
	await setDay(world, '2017-05-02');
	round = await openRound(world.machine);
	// Of the nine municipalities one holds seven people: the region less the others is those seven.
	await load(world, round, people(round));
});
afterAll(async () => {
	// No later file may meet it.
	shareDisclosure(inThisThread());
	await world.close();
});

it('refuses a release on which the attacker succeeds, says which cell, and keeps nothing of it', async () => {
	left_out = ['P3', 'P4', 'P5'];
	const refused = await draftRelease(world.machine, round.round_id, null).then(
		() => null,
		(error: Refused) => error.failure
	);
	expect(refused).toMatchObject({ code: 'VPLEA', status: 409 });
	const leak = leakOf(refused?.detail ?? '');
	expect(leak).toMatchObject({ test: 'T2', what: 'cell', place: '72040', lens: 'all' });
	expect(await world.sql('select from release.release')).toEqual([]);
	expect(await world.sql('select from release.cell')).toEqual([]);

	const surveys = await ask<Survey[]>(world.visitor, 'round_surveys', {
		p_round_id: round.round_id
	});
	const names = await ask<{ nis: string; name: string }[]>(world.visitor, 'municipalities', {
		p_on: '2017-05-02'
	});
	const words = leak && leakInWords(leak, { surveys, names }, 'nl');
	expect(words).toMatch(
		/^Wie cijfers optelt en aftrekt, kan dan weten hoeveel mensen in .+ antwoordden op de vraag “.+\?”\. Dat moet verborgen blijven\.$/
	);
	expect(words).toContain(names.find(({ nis }) => nis === '72040')?.name);
});

it('makes the same release when nothing is left out', async () => {
	left_out = [];
	const { release_id } = await draftRelease(world.machine, round.round_id, null);
	const hidden = await world.sql<{ place: string }>(
		`select place from release.cell where release_id = $1 and state = 'hidden' and question_code = 'D5.1'`,
		[release_id]
	);
	expect(hidden.map(({ place }) => place)).toContain('72040');
	expect(hidden.length).toBeGreaterThan(1);
});
