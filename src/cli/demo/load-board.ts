import type { SupabaseClient } from '@supabase/supabase-js';
import {
	addIdea,
	board,
	mergeIdea,
	proposeIdea,
	setIdeaAside,
	supportIdea,
	takeOverProposal
} from '#lib/plan/board.server.ts';
import { proposalFrom, type Idea } from '#lib/plan/board.ts';
import {
	closeWeighingRound,
	openWeighing,
	rateActions,
	weighings
} from '#lib/plan/weighing.server.ts';
import { openRound, type GivenMark } from '#lib/plan/weighing.ts';
import { answerOf } from '#lib/database/failure.ts';
import { type DemoWeighing, demoIdeas, demoTakenOver, demoWeighings } from './board.ts';
import { nis, type Short } from './plan/shape.ts';

const programme = 'vipsa';

/**
 * Fills the demo's board and plays its weighings, by the functions that people use. What stands there
 * already stays as it is.
 * @param db with the secret key
 * @param today the demo's day, which holds again afterwards
 */
export async function loadBoard(db: SupabaseClient, today: string): Promise<void> {
	const listed = await weighings(db);
	const [last] = demoWeighings.slice(-1);
	if (listed.weighings.some(({ title, state }) => title === last?.title && state !== 'round_1'))
		return;
	await loadIdeas(db);
	await takeOver(db);
	for (const weighing of demoWeighings) await play(db, weighing);
	await setDay(db, today);
}

async function setDay(db: SupabaseClient, day: string): Promise<void> {
	answerOf(await db.rpc('set_demo_day', { p_day: day }));
}

async function loadIdeas(db: SupabaseClient): Promise<void> {
	const before = (await board(db)).ideas;
	await setDay(db, '2018-02-20');
	for (const { line, theme_code, place } of demoIdeas) {
		if (before.some((idea) => idea.line === line)) continue;
		await addIdea(db, { line, theme_code, place: place ? nis[place] : 'region' });
	}
	const open = new Map(
		(await board(db)).ideas.filter(({ state }) => state === 'open').map((idea) => [idea.line, idea])
	);
	for (const { line, support, aside, into, proposal } of demoIdeas) {
		const idea = open.get(line);
		if (!idea) continue;
		for (const by of support ?? []) await supportIdea(db, idea.idea_id, nis[by], true);
		if (aside) await setIdeaAside(db, idea.idea_id, aside);
		const target = into && open.get(into);
		if (target) await mergeIdea(db, idea.idea_id, target.idea_id);
		if (proposal) await propose(db, idea, proposal);
	}
}

async function propose(
	db: SupabaseClient,
	idea: Idea,
	proposal: { title: string; summary: string; kind: 'regional' | 'suggestion' }
): Promise<void> {
	await proposeIdea(db, idea.idea_id, {
		...proposal,
		programme,
		theme_code: idea.theme_code ?? '',
		groups: []
	});
}

/** Takes over what some organisations proposed, each another thing. */
async function takeOver(db: SupabaseClient): Promise<void> {
	const { proposals, programmes } = await board(db);
	const taken = new Set(proposals.flatMap(({ action, title }) => (action ? [title] : [])));
	for (const offered of proposals) {
		if (taken.size >= demoTakenOver) return;
		// Who takes over reads first: a name or a number of someone does not go along.
		if (
			taken.has(offered.title) ||
			!offered.theme_code ||
			/\d{4}|\d\d \d\d/.test(offered.change ?? '')
		) {
			continue;
		}
		taken.add(offered.title);
		await takeOverProposal(db, offered, { ...proposalFrom(offered, programmes), programme });
	}
}

async function play(db: SupabaseClient, demo: DemoWeighing): Promise<void> {
	const { weighings: there, candidates } = await weighings(db);
	const idOf = new Map(candidates.map(({ title, action_id }) => [title, action_id]));
	const actions = demo.actions.flatMap(({ title }) => idOf.get(title) ?? []);
	const known = there.find(({ title }) => title === demo.title);
	await setDay(db, demo.opened);
	const weighing_id =
		known?.weighing_id ??
		(await openWeighing(db, { programme, title: demo.title, note: demo.note, actions }));
	const begun = known ? openRound(known.state) : 1;
	for (let round = begun; round !== null && round <= 2; round = round === 1 ? 2 : null) {
		for (const place of Object.keys(nis) as Short[]) {
			const marks = marksOf(demo, round, place, idOf);
			if (marks.length > 0) await rateActions(db, { weighing_id, round, nis: nis[place] }, marks);
		}
		const day = demo.closed[round - 1];
		if (!day) return;
		await setDay(db, day);
		await closeWeighingRound(db, weighing_id, round);
	}
}

/** The marks of a municipality in a round. */
function marksOf(
	{ actions }: DemoWeighing,
	round: 1 | 2,
	place: Short,
	idOf: ReadonlyMap<string, string>
): GivenMark[] {
	const at = Object.keys(nis).indexOf(place);
	return actions.flatMap(({ title, rounds, out }): GivenMark[] => {
		const action_id = idOf.get(title);
		const [importance, feasibility] = rounds[round - 1] ?? [];
		if (!action_id || !importance || !feasibility) return [];
		if (out?.by === place) return [{ action_id, opt_out: out.reason }];
		if (importance[at] === '-') return [];
		return [
			{ action_id, importance: Number(importance[at]), feasibility: Number(feasibility[at]) }
		];
	});
}
