import type { SupabaseClient } from '@supabase/supabase-js';
import { goals as goalsOf, pickChallengeEvidence, saveInGoals } from '#lib/plan/goal.server.ts';
import { Refused } from '#lib/database/failure.ts';
import type { FigureName } from '#lib/vision/pickable.ts';
import { type DemoChallenge, demoChallenges } from './goals.ts';

const programme = 'vipsa';

/**
 * Enters the demo's challenges with their figures, goals and indicators, by the functions that people
 * use. A challenge that stands there stays as it is.
 * @param db with the secret key
 * @param number of the release that the figures are from
 */
export async function loadGoals(db: SupabaseClient, number: number): Promise<void> {
	const there = (await goalsOf(db, '72030')).challenges.map(({ title }) => title);
	const missing = demoChallenges.filter(({ title }) => !there.includes(title));
	if (missing.length === 0) return;
	for (const challenge of missing) await enter(db, challenge, number);
}

async function enter(
	db: SupabaseClient,
	{ place, title, body, evidence, goals }: DemoChallenge,
	number: number
): Promise<void> {
	const fresh = { id: null, version: null, under: '', place };
	await saveInGoals(db, 'challenge', fresh, { programme, title, body });
	const challenge = (await goalsOf(db, place)).challenges.find((one) => one.title === title);
	if (!challenge) return;
	for (const figure of evidence) {
		await unlessHidden(async () =>
			pickChallengeEvidence(db, challenge.challenge_id, [named(figure, number)])
		);
	}
	for (const { code, title, body, action_plan, indicators } of goals) {
		const before = (await goalsOf(db, place)).goals.find((goal) => goal.code === code);
		await saveInGoals(
			db,
			'goal',
			{ ...fresh, id: before?.goal_id ?? null, version: before?.version ?? null },
			{
				programme,
				challenge_id: challenge.challenge_id,
				code,
				title: title ?? before?.title ?? code,
				body: body ?? before?.body ?? ''
			}
		);
		const goal = (await goalsOf(db, place)).goals.find((goal) => goal.code === code);
		const under = { ...fresh, under: goal?.goal_id ?? '' };
		if (action_plan && !before) {
			await saveInGoals(db, 'action-plan', under, { code: `${code}.1`, title: action_plan });
		}
		for (const { name, figure, baseline, target, on } of indicators) {
			await unlessHidden(async () =>
				saveInGoals(db, 'indicator', under, {
					name,
					baseline: figure ? named(figure, number) : null,
					baseline_value: baseline?.value ?? null,
					unit: baseline?.unit ?? '',
					baseline_source: baseline?.source ?? '',
					target_value: target,
					target_on: on
				})
			);
		}
	}
}

/** What people named, of everyone in a place. */
function named(
	{ question_code, option_code, place = 'region' }: DemoChallenge['evidence'][number],
	number: number
): FigureName {
	const everyone = { voice: 'target_group', lens: 'all', category: 'all' } as const;
	return { number, question_code, option_code, place, ...everyone };
}

/** Leaves out what rests on a figure that the release hides: a person could not pick it either. */
async function unlessHidden(act: () => Promise<void>): Promise<void> {
	try {
		await act();
	} catch (error) {
		if (error instanceof Refused && error.failure.code === 'VPGON') return;
		throw error;
	}
}
