import { describe, expect, it } from 'vitest';
import { filterIn, timelineOf, type TimelineAction, type TimelineAnswer } from './timeline.ts';

const action = (given: Partial<TimelineAction>): TimelineAction => ({
	action_id: given.title ?? 'a',
	programme: 'vipsa',
	goal_id: 'g1',
	place: 'region',
	kind: 'regional',
	state: 'planned',
	title: 'a',
	theme_code: 'T_TAAL',
	begins_on: '2018-01-01',
	ends_on: '2018-12-31',
	is_fictional: false,
	...given
});

const answer = (actions: TimelineAction[]): TimelineAnswer => ({
	programmes: [{ code: 'vipsa', name: 'VIPSA', begins_on: '2017-01-01', ends_on: '2019-12-31' }],
	goals: [
		{
			goal_id: 'g1',
			programme: 'vipsa',
			place: 'region',
			code: 'C1',
			title: 'Iedereen bereikt',
			targets: []
		},
		{ goal_id: 'g2', programme: 'vipsa', place: 'region', code: 'C2', title: 'Leeg', targets: [] }
	],
	actions,
	milestones: [
		{
			programme: 'vipsa',
			name: 'Inspiratieavond',
			begins_on: '2017-07-02',
			ends_on: null,
			is_reached: true
		}
	]
});

const all = filterIn(new URLSearchParams());

describe('the time line', () => {
	it('goes in whole years from the first thing to the last, with today on it', () => {
		const line = timelineOf(answer([action({ ends_on: '2020-06-30' })]), all, '2019-01-01');
		expect(line.years.map(({ year, at }) => [year, at])).toEqual([
			[2017, 0],
			[2018, 0.25],
			[2019, 0.5],
			[2020, 0.75]
		]);
		expect(line.today).toBeCloseTo(730 / 1461, 10);
		expect(line.milestones[0]?.bar.from).toBeCloseTo(182 / 1461, 10);
		expect(line.milestones[0]).toMatchObject({ name_of: 'VIPSA', is_one_day: true });
	});

	it('draws an action to the end of its last day, and one without an end to the edge', () => {
		const line = timelineOf(
			answer([
				action({ title: 'year' }),
				action({ title: 'open', begins_on: '2018-07-02', ends_on: null }),
				action({ title: 'no day', begins_on: null, ends_on: null })
			]),
			all,
			'2018-05-15'
		);
		const bars = line.groups[0]?.rows.map(({ bar }) => bar);
		expect(bars).toEqual([
			{ from: 0.5, length: 0.5, is_open: false },
			{ from: expect.closeTo(547 / 730, 10), length: expect.closeTo(183 / 730, 10), is_open: true },
			null
		]);
	});

	it('spans a goal over its actions, leaves out empty goals, and lists the rest apart', () => {
		const line = timelineOf(
			answer([
				action({ title: 'x', begins_on: '2018-03-01', ends_on: '2018-04-30' }),
				action({ title: 'y', begins_on: '2018-02-01', ends_on: '2018-03-31' }),
				action({ title: 'loose', goal_id: null }),
				action({ title: 'of another place', goal_id: 'g9' })
			]),
			all,
			'2018-05-15'
		);
		expect(line.groups.map(({ goal, rows }) => [goal?.code ?? null, rows.length])).toEqual([
			['C1', 2],
			[null, 2]
		]);
		expect(line.groups[0]).toMatchObject({ begins_on: '2018-02-01', ends_on: '2018-04-30' });
	});

	it('marks the day of each target on its goal, also of a goal without actions', () => {
		const [first, empty] = answer([]).goals;
		if (!first || !empty) throw new Error('no goals');
		const target = { name: 'Ritten', value: 60, unit: 'ritten', on: '2021-01-01' };
		const given = { ...answer([action({})]), goals: [first, { ...empty, targets: [target] }] };
		const line = timelineOf(given, all, '2018-05-15');
		expect(line.years.at(-1)?.year).toBe(2021);
		expect(line.groups.map(({ goal, targets }) => [goal?.code, targets.length])).toEqual([
			['C1', 0],
			['C2', 1]
		]);
		expect(line.groups[1]?.targets[0]?.at).toBeCloseTo(1461 / 1826, 10);
		const narrow = filterIn(new URLSearchParams('state=planned'));
		expect(timelineOf(given, narrow, '2018-05-15').groups.map(({ goal }) => goal?.code)).toEqual([
			'C1'
		]);
	});

	it('has no end for a goal where one of its actions has none', () => {
		const actions = [action({ title: 'x' }), action({ title: 'y', ends_on: null })];
		const [group] = timelineOf(answer(actions), all, '2018-05-15').groups;
		expect(group).toMatchObject({ ends_on: null, bar: { is_open: true } });
	});

	it.each([
		['programme=vipsa', ['a', 'b']],
		['programme=anders', []],
		['theme=T_WERK', ['b']],
		['level=suggestion', ['b']],
		['state=running', ['a']],
		['state=running&theme=T_WERK', []]
	])('shows with ?%s what it asks for', (query, titles) => {
		const actions = [
			action({ title: 'a', state: 'running' }),
			action({ title: 'b', theme_code: 'T_WERK', kind: 'suggestion' })
		];
		const line = timelineOf(answer(actions), filterIn(new URLSearchParams(query)), '2018-05-15');
		expect(line.groups.flatMap(({ rows }) => rows.map(({ title }) => title))).toEqual(titles);
		expect(line.count).toBe(titles.length);
	});

	it('tells of a milestone that began and is not reached that it is in progress, and counts what has a day', () => {
		const given = answer([action({}), action({ title: 'b', begins_on: null, ends_on: null })]);
		const councils = {
			programme: 'vipsa',
			name: 'Gemeenteraden',
			begins_on: '2018-01-01',
			ends_on: '2018-06-30',
			is_reached: false
		};
		const milestones = [...given.milestones, councils];
		const on = (today: string) => timelineOf({ ...given, milestones }, all, today);
		const progressOn = (today: string) => on(today).milestones.map(({ progress }) => progress);
		expect(progressOn('2018-05-15')).toEqual(['reached', 'now']);
		expect(progressOn('2018-07-01')).toEqual(['reached', 'late']);
		expect(progressOn('2017-12-31')).toEqual(['reached', 'to_come']);
		expect(on('2018-05-15')).toMatchObject({ count: 2, dated_count: 1 });
	});

	it('is one year long where nothing is planned', () => {
		const line = timelineOf({ ...answer([]), milestones: [] }, all, '2018-05-15');
		expect(line.years).toEqual([{ year: 2018, at: 0 }]);
		expect(line.groups).toEqual([]);
	});
});
