import { expect, it } from 'vitest';
import type { Approval, ListedProgramme } from '#lib/vision/programme.ts';
import { planStands } from './plan-stand.ts';

const approval = (body: string, given: Partial<Approval> = {}): Approval => ({
	approval_id: body,
	subject: 'plan',
	body,
	name: body,
	state: 'granted',
	asked_on: null,
	decided_on: '2018-05-14',
	decision_number: '2018/12',
	link: null,
	is_fictional: true,
	...given
});

const programme = (plan_approvals: Approval[], action_count = 1): ListedProgramme => ({
	programme_id: 'p',
	code: 'vipsa',
	name: 'VIPSA',
	summary: '',
	begins_on: '2017-01-01',
	ends_on: '2019-12-31',
	principles: [],
	is_fictional: true,
	version: 1,
	themes: [],
	action_count,
	plan_approvals
});

const nine = '72003 72004 72020 72025 72029 72030 72037 72038 72040'.split(' ');

it('a plan of a municipality says what its council decided, with day and number', () => {
	const [stand] = planStands([programme([approval('72030')])], '72030', nine, 'nl');
	expect(stand?.mark).toBe('filled');
	expect(stand?.sentence).toContain('14 mei 2018');
	expect(stand?.sentence).toContain('2018/12');
	const asked = programme([approval('72030', { state: 'asked' }), approval('72020')]);
	expect(planStands([asked], '72030', nine, 'nl')[0]?.mark).toBe('half');
	expect(planStands([asked], '72004', nine, 'nl')[0]).toMatchObject({
		...{ mark: 'dashed', is_fictional: false }
	});
});

it('the plan of the region counts the councils, without Flanders or who left', () => {
	const some = programme(['72030', '72020', 'flanders', '71047'].map((body) => approval(body)));
	const [stand] = planStands([some], null, nine, 'nl');
	expect(stand).toMatchObject({ mark: 'half', programme: 'vipsa' });
	expect(stand?.sentence).toContain('2 van de 9');
	const all = programme(nine.map((body) => approval(body)));
	expect(planStands([all], null, nine, 'nl')[0]?.mark).toBe('filled');
});

it('a programme without actions has no plan', () => {
	expect(planStands([programme([], 0)], null, nine, 'nl')).toEqual([]);
});
