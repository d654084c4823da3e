import { randomBytes } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { answerOf, Refused } from '#lib/database/failure.ts';
import { draftRelease } from '#lib/release/job.server.ts';
import {
	demoRounds,
	laterResponses,
	round1Responses,
	round2Responses,
	type DemoResponse
} from './generate.ts';
import { register } from './organisations.ts';
import { demoPeople } from './people.ts';
import { loadBoard } from './load-board.ts';
import { loadGoals } from './load-goals.ts';
import { loadMoney } from './money/money.ts';
import { loadPlans } from './plan/plans.ts';
import { loadVisions } from './vision.ts';
import { loadWelcomes } from './welcome.ts';
import { codesOf, load, roundsOf, surveysOf, type DemoRound } from './round.ts';

/** The day on which the demo plays. */
export const demoDay = '2018-05-15';

/** When the two releases of round 1 were made: while it was open, and after it had closed. */
const interimDay = '2017-05-02';
const closingDay = '2017-06-12';

/** The number of the release that closed round 1: what the plans of the demo rest on. */
const closingNumber = 2;

/** The day on which the closed demo plays: round 2 has closed and has its releases. */
export const closedDay = '2018-07-15';

/** How the database is reached: with the secret key, and the adapter that gives people a password. */
export type Reach = {
	privileged: SupabaseClient;
	setPassword(email: string, password: string): Promise<void>;
};

/**
 * Fills an empty database with the demo region: people, register, two rounds, answers, and the
 * releases of round 1. A set-up that was broken off goes on where it stopped.
 * @param say told what was done, a line at a time
 * @throws Refused when the database holds something else than the demo
 */
export async function setUpDemo(
	{ privileged: db, setPassword }: Reach,
	say: (line: string) => void
): Promise<void> {
	const state = await demoState(db);
	if (state.is_demo && (state.today === demoDay || state.today === closedDay)) {
		// A set-up may have been broken off after its day was set.
		return loadPlanning(db, state.today);
	}
	if (!state.is_demo) await begin(db);
	await setPasswords(db, setPassword);
	say(`${demoPeople.length} people of the staff, ${register().length} organisations, 2 rounds`);

	const [round1, round2] = await roundsOf(db);
	const surveys = await surveysOf(db, round1);
	const answers1 = round1Responses(surveys);
	const answers2 = round2Responses(surveys);
	const count = answers1.length + answers2.length;
	const tell = (stored: number) => say(`${stored} of ${count} responses`);

	if (round1.state === 'open') {
		const codes = await codesOf(db, round1);
		const isEarly = ({ week }: DemoResponse) => week < weekBefore(interimDay);
		const early = answers1.filter(isEarly);
		await load(db, round1, codes, early, (stored) => tell(stored));
		await releaseOnce(db, round1, 'VPWEK');
		const late = answers1.filter((response) => !isEarly(response));
		await load(db, round1, codes, late, (stored) => tell(early.length + stored));
		answerOf(await db.rpc('set_demo_day', { p_day: closingDay }));
		answerOf(await db.rpc('close_round', { p_round_id: round1.round_id }));
	}
	const closing = await releaseOnce(db, round1, 'VPFEW');
	if (closing) answerOf(await db.rpc('make_public', { p_release_id: closing }));
	say('2 releases of round 1');

	await load(db, round2, await codesOf(db, round2), answers2, (stored) =>
		tell(answers1.length + stored)
	);
	answerOf(await db.rpc('set_demo_day', { p_day: demoDay }));
	await loadPlanning(db, demoDay);
	say('3 programmes with their actions, 5 visions, 6 funds, a board, 2 weighings');
}

/** What the region makes of the figures: each part is entered once. */
async function loadPlanning(db: SupabaseClient, today: string): Promise<void> {
	await loadWelcomes(db);
	await loadPlans(db);
	await loadVisions(db, today);
	await loadMoney(db);
	await loadGoals(db, closingNumber);
	await loadBoard(db, today);
}

/**
 * Plays the demo on: a release while round 2 is open, the answers that came after it, and the
 * release that closes the round; both are made public. What was broken off goes on where it stopped.
 * @param say told what was done, a line at a time
 * @throws Refused when the database holds something else than the demo
 */
export async function closeDemo(reach: Reach, say: (line: string) => void): Promise<void> {
	await setUpDemo(reach, say);
	const { privileged: db } = reach;
	const [, round2] = await roundsOf(db);
	const publish = async (release_id: string | null) => {
		if (release_id) answerOf(await db.rpc('make_public', { p_release_id: release_id }));
	};
	if (round2.state === 'open') {
		if ((await demoState(db)).today === demoDay)
			await publish(await releaseOnce(db, round2, 'VPWEK'));
		const later = laterResponses(await surveysOf(db, round2));
		await load(db, round2, await codesOf(db, round2), later, (stored) =>
			say(`${stored} of ${later.length} later responses`)
		);
		answerOf(await db.rpc('set_demo_day', { p_day: closedDay }));
		answerOf(await db.rpc('close_round', { p_round_id: round2.round_id }));
	}
	await publish(await releaseOnce(db, round2, 'VPFEW'));
	say('2 releases of round 2');
}

/** Whether the database holds the demo, and which day it is there. */
export async function demoState(db: SupabaseClient): Promise<{ today: string; is_demo: boolean }> {
	const state = z.object({ today: z.string(), is_demo: z.boolean() });
	return state.parse(answerOf(await db.rpc('region_state')));
}

async function begin(db: SupabaseClient): Promise<void> {
	const demo = {
		day: interimDay,
		password: randomBytes(18).toString('base64url'),
		people: demoPeople,
		organisations: register(),
		rounds: [
			{ name: { nl: 'Voorjaar 2017', en: 'Spring 2017' }, ...demoRounds.round1 },
			{ name: { nl: 'Voorjaar 2018', en: 'Spring 2018' }, ...demoRounds.round2 }
		]
	};
	answerOf(await db.rpc('set_up_demo', { p_demo: demo }));
}

async function setPasswords(db: SupabaseClient, setPassword: Reach['setPassword']): Promise<void> {
	const password = z.string().parse(answerOf(await db.rpc('demo_password')));
	for (const { email } of demoPeople) await setPassword(email, password);
}

/**
 * Makes a release of a round, unless it has been made.
 * @param made the code with which the database says that it has
 * @returns the release; null when it was there already
 */
async function releaseOnce(
	db: SupabaseClient,
	{ round_id }: DemoRound,
	made: 'VPWEK' | 'VPFEW'
): Promise<string | null> {
	try {
		const { release_id } = await draftRelease(db, round_id, null);
		answerOf(await db.rpc('confirm_release', { p_release_id: release_id }));
		return release_id;
	} catch (error) {
		if (error instanceof Refused && error.failure.code === made) return null;
		throw error;
	}
}

/** The Monday of the week that a day is in: what came in before it is complete on that day. */
function weekBefore(day: string): string {
	const at = new Date(`${day}T00:00:00Z`);
	at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
	return at.toISOString().slice(0, 10);
}
