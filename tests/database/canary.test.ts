import { beforeAll, expect, it } from 'vitest';
import { draftRelease } from '#lib/release/job.server.ts';
import type { Cell } from '#lib/release/release.ts';
import type { Answers } from '#lib/survey/survey.ts';
import { ask } from './call.ts';
import { everything } from './everything.ts';
import { enterStaff } from './people.ts';
import { openRound, setDay } from './round.ts';
import { load, people, type Made } from './seeded.ts';
import { openWorld } from './world.ts';

/** Where she lives: a municipality that is shown, with two others that are hidden. */
const home = '72004';
const elsewhere: Record<string, string> = { '72003': 'of another municipality' };

/** The answers of everyone else: nobody is over 65, and nobody is held back by two things. */
function others(all: Made[]): Made[] {
	return all.map((one) => {
		const held = one.answers['D2.1'];
		const answers = Object.fromEntries(
			Object.entries(one.answers).filter(([code]) => code !== 'D2.2')
		);
		if (!held || !('codes' in held)) return { ...one, answers };
		return { ...one, answers: { ...answers, 'D2.1': { codes: held.codes.slice(0, 1) } } };
	});
}

/** The only one over 65, the only one to whom D2.2 applies. */
function canary(hardest: string, themes: string[]): Answers {
	return {
		'D0.2': { codes: ['A65'] },
		'D0.3': { codes: ['ZELF'] },
		'D2.1': { codes: ['B_GELD', 'B_OPVANG'] },
		'D2.2': { codes: [hardest] },
		'D5.1': { codes: themes }
	};
}

/** All that is read when a round with her in it was closed, released, and made public. */
async function readWith(answers: Answers): Promise<{ read: Map<string, string>; cells: Cell[] }> {
	const world = await openWorld();
	try {
		const staff = await enterStaff(world);
		await setDay(world, '2017-05-02');
		const round = await openRound(world.machine);
		const code = round.codes[home] ?? '';
		await load(world, round, [...others(people(round)), { code, places: [home], answers }]);
		await ask(staff.facilitator.db, 'close_round', { p_round_id: round.round_id });
		const { release_id } = await draftRelease(world.machine, round.round_id, null);
		await ask(world.machine, 'confirm_release', { p_release_id: release_id });
		await ask(staff.facilitator.db, 'make_public', { p_release_id: release_id });
		const everywhere = { p_number: null, p_places: null, p_questions: null, p_lenses: null };
		const { cells } = await ask<{ cells: Cell[] }>(world.visitor, 'figures', everywhere);
		return { read: await everything(world, staff, round.round_id), cells };
	} finally {
		await world.close();
	}
}

/** What two texts hold from a little before the first place where they differ; empty when they do not. */
function fromFirstDifference(one: string, other: string): [string, string] {
	if (one === other) return ['', ''];
	let at = 0;
	while (one[at] === other[at]) at += 1;
	const part = (text: string) => text.slice(Math.max(0, at - 100), at + 100);
	return [part(one), part(other)];
}

const usual = ['T_TAAL', 'T_WONEN', 'T_WERK'];
type Read = Awaited<ReturnType<typeof readWith>>;
let one: Read;
let otherHardest: Read;
let otherThemes: Read;

beforeAll(async () => {
	one = await readWith(canary('B_GELD', usual));
	otherHardest = await readWith(canary('B_OPVANG', usual));
	otherThemes = await readWith(canary('B_GELD', ['T_INSPR', 'T_DIV', 'T_DIGI']));
}, 300_000);

it('what the only one of her kind answers changes no byte of anything that anyone reads', () => {
	const other = otherHardest;
	expect(one.read.size).toBeGreaterThan(100);
	expect([...one.read.values()].join('').length).toBeGreaterThan(1_000_000);
	for (const [asked, answer] of one.read) {
		const [here, there] = fromFirstDifference(answer, other.read.get(asked) ?? '');
		expect(there, asked).toBe(here);
	}

	const asked = one.cells.filter(({ question_code }) => question_code === 'D2.2');
	expect(asked.length).toBeGreaterThan(10);
	expect(asked.filter(({ state }) => state === 'shown')).toEqual([]);
	const hers = one.cells.filter(({ category }) => category === 'A65');
	expect(hers.length).toBeGreaterThan(10);
	expect(hers.filter(({ state, with_not_said }) => state === 'shown' && !with_not_said)).toEqual(
		[]
	);
});

it('what she answers to a question of all is seen only in cells of at least ten with her', () => {
	const other = otherThemes;
	const keyOf = ({ voice, question_code, place, lens, category }: Cell) =>
		[voice, question_code, place, lens, category].join(' ');
	const seen = new Map(other.cells.map((cell) => [keyOf(cell), cell]));
	expect(seen.size).toBe(one.cells.length);
	const changed = one.cells.filter(
		(cell) => JSON.stringify(cell.figures) !== JSON.stringify(seen.get(keyOf(cell))?.figures)
	);
	for (const cell of one.cells) {
		const { state, hidden_because, respondent_count, with_not_said, scale } = cell;
		const same = { state, hidden_because, respondent_count, with_not_said, scale };
		expect(seen.get(keyOf(cell))).toMatchObject(same);
	}
	expect(changed.length).toBeGreaterThan(0);
	for (const { place, question_code, respondent_count, category } of changed) {
		expect(elsewhere).not.toHaveProperty(place);
		expect(question_code).toBe('D5.1');
		expect(respondent_count ?? 0).toBeGreaterThanOrEqual(10);
		expect(['A25', 'A45', 'A13', 'A18']).not.toContain(category);
	}
});
