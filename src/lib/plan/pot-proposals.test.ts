import { describe, expect, it } from 'vitest';
import { lotOf, proposalsFor } from './pot-proposals.ts';
import { planOf, scaleOf, type Pot, type PotAction, type Share } from './pot.ts';

const share = (nis: string, cents: number, population: number): Share => ({
	nis,
	name: nis,
	slug: nis,
	cents,
	fund_id: null,
	fund_name: null,
	population,
	may_edit: false
});

const action = (
	action_id: string,
	cost_cents: number,
	supporters: string[],
	separate_cents: number | null = null
): PotAction => ({
	action_id,
	title: action_id,
	theme_code: 'T_VRIJ',
	cost_cents,
	separate_cents,
	is_fictional: true,
	supporters
});

/** Two great ones want `big`; the small one wants `own`, for which its share is enough. */
const pot = {
	lot: 'drawn',
	shares: [share('A', 400_00, 4000), share('B', 400_00, 4000), share('C', 200_00, 2000)],
	actions: [
		action('big', 700_00, ['A', 'B'], 500_00),
		action('small', 300_00, ['A', 'B'], 250_00),
		action('own', 200_00, ['C'], 200_00)
	]
};

describe('proposals for a pot', () => {
	it('let each municipality pay with its own share for what it chose', () => {
		const found = proposalsFor(pot);
		// For their money both actions are worth the same to A and B: the cheaper goes first, and 250
		// is left to each, too little for `big`. C pays `own`.
		expect(found?.equal_shares).toEqual({
			chosen: ['small', 'own'],
			filled: [],
			spent: 500_00,
			left: 500_00,
			nothing: [],
			by_lot: false
		});
	});

	it('by most municipalities leave the small one with nothing', () => {
		expect(proposalsFor(pot)?.greedy).toMatchObject({
			chosen: ['small', 'big'],
			spent: 1000_00,
			left: 0,
			nothing: ['C']
		});
	});

	it('per head give each a part, and say who can do nothing alone with it', () => {
		expect(proposalsFor(pot)?.per_head).toEqual({
			parts: [
				{ nis: 'A', cents: 400_00, alone: ['small'] },
				{ nis: 'B', cents: 400_00, alone: ['small'] },
				{ nis: 'C', cents: 200_00, alone: ['own'] }
			],
			nothing: []
		});
		const dear = { ...pot, actions: [action('big', 700_00, ['A', 'B'], 500_00)] };
		expect(proposalsFor(dear)?.per_head.nothing).toEqual(['A', 'B', 'C']);
	});

	it('fill what is left by votes, apart from what shares paid', () => {
		const filling = {
			...pot,
			shares: [share('A', 500_00, 1), share('B', 500_00, 1), share('C', 0, 1)],
			actions: [action('y', 590_00, ['A']), action('x', 600_00, ['B']), action('z', 405_00, ['C'])]
		};
		// With 90 euros more each, A can pay `y`; with 100 B could pay `x`, and that is too much.
		expect(proposalsFor(filling)?.equal_shares).toMatchObject({
			chosen: ['y'],
			filled: ['z'],
			spent: 995_00,
			nothing: ['B']
		});
	});

	it('are none while nothing is in the pot', () => {
		expect(proposalsFor({ ...pot, shares: [share('A', 0, 1)] })).toBeNull();
		expect(proposalsFor({ ...pot, actions: [] })).toBeNull();
	});

	it('draw their lot once: the same each time, another for another pot', () => {
		const many = Array.from({ length: 12 }, (_, at) => action(`a${at}`, 1, []));
		expect(lotOf('x', many)).toEqual(lotOf('x', many.toReversed()));
		expect(lotOf('x', many)).not.toEqual(lotOf('y', many));
		expect(lotOf('x', many).toSorted()).toEqual(many.map(({ action_id }) => action_id).toSorted());
	});
});

it('what doing it together saves counts who takes part, or else everyone', () => {
	expect(scaleOf(action('x', 500_00, ['A', 'B'], 300_00), 9)).toEqual({
		together: 500_00,
		apart: 600_00,
		count: 2,
		saved: 100_00
	});
	expect(scaleOf(action('x', 500_00, [], 300_00), 9)?.count).toBe(9);
	expect(scaleOf(action('x', 500_00, []), 9)).toBeNull();
});

describe('what was rated as important', () => {
	it('counts as support in the division, and is told of no municipality', () => {
		const undecided = { ...pot, actions: [action('x', 900_00, ['A']), action('y', 900_00, ['C'])] };
		expect(proposalsFor(undecided)?.equal_shares.chosen).toEqual(['x']);
		// Together B and C bring in more than A alone.
		const found = proposalsFor(undecided, [{ action_id: 'y', nis: 'B' }]);
		expect(found?.equal_shares.chosen).toEqual(['y']);
		expect(found?.greedy.chosen).toEqual(['y']);
		// Who gets nothing, and what each can do alone, go by what everyone may read.
		expect(found?.equal_shares.nothing).toEqual(['A', 'B']);
		expect(found?.per_head).toEqual(proposalsFor(undecided)?.per_head);
	});
});

describe('a decision', () => {
	const decided = (actions: string[]): Pot['decisions'] => [
		{
			method: null,
			actions,
			basis: { total_cents: 1000_00, actions: pot.actions },
			reason: 'r',
			decided_on: '2018-05-15',
			decided_by: null
		}
	];
	const given = { decisions: decided(['big', 'own']), planned: [], rest: 900_00, ...pot };

	it('may go into the budget where enough is promised, else it says who waits', () => {
		expect(planOf({ ...given, decisions: [] })).toEqual({ is: 'undecided' });
		expect(planOf({ ...given, decisions: decided([]) })).toEqual({ is: 'undecided' });
		expect(planOf(given)).toEqual({ is: 'ready', missing: 900_00 });
		const shares = pot.shares.map((one) => ({ ...one, fund_id: one.nis === 'C' ? null : 'f' }));
		expect(planOf({ ...given, shares, rest: 800_00 })).toEqual({
			...{ is: 'short', missing: 900_00, short: 100_00, waiting: ['C'] }
		});
	});

	it('is in the budget once each action has what it costs there', () => {
		const planned = [
			{ action_id: 'big', cents: 700_00 },
			{ action_id: 'own', cents: 150_00 }
		];
		expect(planOf({ ...given, planned })).toEqual({ is: 'ready', missing: 50_00 });
		const [big] = planned;
		const all = big ? [big, { action_id: 'own', cents: 250_00 }] : [];
		expect(planOf({ ...given, planned: all, rest: 0 })).toEqual({ is: 'planned' });
	});
});
