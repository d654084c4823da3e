import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, expectRefusal } from './call.ts';
import { openRound } from './round.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(() => world.close());

describe('the promise of a round', () => {
	it('becomes only stricter once it is open', async () => {
		const open = await openRound(world.machine, '2018-09-01', '2018-10-01');
		const change = (set: string) =>
			world.sql(`update survey.round set ${set} where round_id = $1`, [open.round_id]);
		await change('threshold_target_group = 20');
		for (const looser of [
			'threshold_target_group = 19',
			'threshold_organisation = 4',
			`state = 'draft'`
		]) {
			await expect(change(looser), looser).rejects.toThrow();
		}
		await change(`state = 'closed'`);
		await expect(change(`state = 'open'`)).rejects.toMatchObject({ code: 'VPSTA' });
	});

	it('is made stricter by the staff, within what a figure can be of, until it is closed', async () => {
		const { round_id } = await openRound(world.machine, '2019-09-01', '2019-10-01');
		const raise = (p_target_group: number, p_organisation: number) => ({
			p_round_id: round_id,
			p_target_group,
			p_organisation
		});
		const refused = (people: number, organisations: number, code: 'VPTHR' | 'VPSTA') =>
			expectRefusal(world.machine, 'raise_threshold', raise(people, organisations), code);
		await ask(world.machine, 'raise_threshold', raise(15, 6));
		await refused(9, 6, 'VPTHR');
		await refused(101, 6, 'VPTHR');
		await refused(14, 6, 'VPSTA');
		const [row] = await world.sql(
			'select threshold_target_group as people, threshold_organisation as organisations from survey.round where round_id = $1',
			[round_id]
		);
		expect(row).toEqual({ people: 15, organisations: 6 });
		await ask(world.machine, 'close_round', { p_round_id: round_id });
		await refused(20, 8, 'VPSTA');
	});

	it('keeps the questions that were asked as they are', async () => {
		await openRound(world.machine, '2018-11-01', '2018-12-01');
		for (const statement of [
			`update survey.survey set title = '{}' where survey_id = 'VIPSA-D'`,
			`update survey.question set content = content || '{"max": 99}' where code = 'D5.1'`,
			`delete from survey.option where question_code = 'D5.1'`,
			`delete from survey.section where survey_id = 'VIPSA-D'`
		]) {
			await expect(world.sql(statement), statement).rejects.toMatchObject({ code: 'VPSTA' });
		}
	});
});
