import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { answerOf } from '#lib/database/failure.ts';
import { setStatementActions, statementActions } from '#lib/plan/statement-actions.server.ts';
import { pickEvidence } from '#lib/vision/evidence.server.ts';
import * as write from '#lib/vision/vision.server.ts';
import { levels } from '#lib/vision/vision.ts';
import { type DemoFigure, type DemoStatement, demoVisions, type DemoVision } from './visions.ts';

/** The closing release of round 1. */
const closingRelease = 2;

/**
 * Enters the visions of the demo that are not there yet, each on its days.
 * @param today the day of the demo, which it is again afterwards
 */
export async function loadVisions(db: SupabaseClient, today: string): Promise<void> {
	const there = new Set((await write.visions(db)).map(({ place }) => place));
	const missing = demoVisions.filter(({ place }) => !there.has(place));
	for (const vision of missing) await loadVision(db, vision);
	if (missing.length > 0) await setDay(db, today);
}

async function loadVision(db: SupabaseClient, vision: DemoVision): Promise<void> {
	const { place, opening, begun_on, proposed_on, council_on, decision } = vision;
	await setDay(db, begun_on);
	const years = { begins_year: 2018, ends_year: 2023 };
	await write.beginVision(db, place, { opening, ...years }, 'vipsa');
	const actions = await statementActions(db, place);
	for (const statement of vision.statements) {
		const id = await write.addStatement(db, place, wordingOf(statement));
		if (statement.figures.length > 0)
			await pickEvidence(
				db,
				id,
				statement.figures.map((figure) => named(figure, place))
			);
		const carried = actions.filter(({ title }) => statement.actions?.includes(title));
		if (carried.length > 0)
			await setStatementActions(
				db,
				id,
				carried.map(({ action_id }) => action_id)
			);
		if (statement.dissent)
			await write.keepDissent(db, id, statement.dissent.whose, statement.dissent.body);
	}
	if (!proposed_on) return;
	await setDay(db, proposed_on);
	await write.propose(db, place, council_on ?? null);
	if (!decision) return;
	await setDay(db, decision.decided_on);
	await write.adopt(db, place, decision);
}

function wordingOf({ title, body, level, themes }: DemoStatement) {
	return { title, body, level: z.enum(levels).parse(level), themes };
}

function named(
	{ question_code, option_code, of, number = closingRelease }: DemoFigure,
	place: string
) {
	return {
		...{ number, question_code, option_code, place: of ?? place },
		...({ voice: 'target_group', lens: 'all', category: 'all' } as const)
	};
}

async function setDay(db: SupabaseClient, day: string): Promise<void> {
	answerOf(await db.rpc('set_demo_day', { p_day: day }));
}
