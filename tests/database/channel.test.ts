import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftRelease } from '#lib/release/job.server.ts';
import type { Cell } from '#lib/release/release.ts';
import type { Answers } from '#lib/survey/survey.ts';
import { ask } from './call.ts';
import { enterStaff, type SignedIn } from './people.ts';
import { openRound, setDay, submission, submit, type Round } from './round.ts';
import { openWorld, type World } from './world.ts';

type Link = { code: string; tablet_code: string; nis: string | null };

let world: World;
let round: Round;
let links: Link[];
let observer: SignedIn;

beforeAll(async () => {
	world = await openWorld();
	({ observer } = await enterStaff(world));
	await setDay(world, '2017-05-02');
	round = await openRound(world.machine);
	links = await ask<Link[]>(world.machine, 'round_links', { p_round_id: round.round_id });
});
afterAll(() => world.close());

const someone: Answers = { 'D0.2': { codes: ['A25'] }, 'D5.1': { codes: ['T_WONEN'] } };
const peer = () => {
	const link = links.find(({ nis }) => nis === '72030');
	if (!link) throw new Error('no link of Peer');
	return link;
};

async function channelOf(receipt_code: string): Promise<string | undefined> {
	const [row] = await world.sql<{ channel: string }>(
		'select channel from response.response where receipt_code = $1',
		[receipt_code]
	);
	return row?.channel;
}

describe('the channel of an answer', () => {
	it('is that of the link that brought it in, whatever is sent along', async () => {
		const { code, tablet_code } = peer();
		expect(tablet_code).toMatch(/^\d{6}$/);
		expect(tablet_code).not.toBe(code);
		const form = await ask<{ nis: string; channel: string }>(world.visitor, 'form', {
			p_code: tablet_code
		});
		expect(form).toMatchObject({ nis: '72030', channel: 'tablet' });
		for (const [way, channel] of [
			[code, 'web'],
			[tablet_code, 'tablet']
		] as const) {
			const claimed = { ...submission(way, someone), channel: 'import' };
			const { receipt_code } = await submit(world.visitor, claimed);
			expect(await channelOf(receipt_code)).toBe(channel);
		}
	});

	it('comes in a release for the region and each municipality, under no threshold and in no lens', async () => {
		const came = (channel: string, count: number, code: string) =>
			Array.from({ length: count }, () => ({
				submission_id: randomUUID(),
				code,
				answers: someone,
				language: 'nl',
				channel,
				week: '2017-03-06'
			}));
		const of = (nis: string) => links.find((link) => link.nis === nis)?.code ?? '';
		await ask(world.machine, 'load_responses', {
			p_round_id: round.round_id,
			p_responses: [
				...came('web', 59, peer().code),
				...came('paper', 39, peer().code),
				...came('session', 40, of('72020')),
				...came('web', 4, of('72003')),
				...came('paper', 3, of('72004')),
				...came('web', 20, round.codes['none'] ?? '')
			]
		});
		await ask(world.machine, 'close_round', { p_round_id: round.round_id });
		await setDay(world, '2017-06-12');
		const { release_id } = await draftRelease(world.machine, round.round_id, null);
		await ask(world.machine, 'confirm_release', { p_release_id: release_id });
		const { cells } = await ask<{ cells: Cell[] }>(observer.db, 'figures', {
			p_questions: ['channel']
		});
		expect(new Set(cells.map(({ lens, voice }) => `${voice} ${lens}`))).toEqual(
			new Set(['target_group all'])
		);
		const cell = (place: string) => cells.find((one) => one.place === place);
		const share = (place: string, channel: string) =>
			cell(place)?.figures.find(({ option_code }) => option_code === channel)?.share;
		// One by the card and one by the tablet came in before.
		expect(cell('72030')).toMatchObject({ state: 'shown', respondent_count: 100 });
		expect(share('72030', 'web')).toBe(0.6);
		expect(share('72030', 'paper')).toBe(0.39);
		expect(cell('72003')).toMatchObject({ state: 'hidden', figures: [] });
		expect(cell('72004')).toMatchObject({ state: 'hidden', figures: [] });
		// Who lives nowhere in the region is in no figure.
		expect(cell('region')?.respondent_count ?? 150).toBe(150);
	});
});
