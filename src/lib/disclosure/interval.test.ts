import { describe, expect, it } from 'vitest';
import type { Atom } from './insider.ts';
import { tooNarrow, type Sum, type System } from './interval.ts';

// sdcTable, tests/testthat/test-simpleheuristic.R: the hidden cells of a four by four table whose
// lines each hide two, and x/d hidden as well; w/b then lies between 0 and 78.
const hidden = { wa: 30, wb: 47, wc: 64, xa: 90, xc: 5, xd: 31, yb: 100, yd: 85, zb: 991, zd: 685 };
const names = Object.keys(hidden);

function line(letter: string): Sum {
	const at = names.flatMap((name, index) => (name.includes(letter) ? [index] : []));
	return { at, times: at.map(() => 1) };
}

function systemOf(rest: Partial<System> = {}): System {
	const truth = Object.values(hidden);
	return {
		truth,
		floor: truth.map(() => 0),
		sums: ['w', 'x', 'y', 'z', 'a', 'b', 'c', 'd'].map(line),
		atoms: truth.map(() => null),
		...rest
	};
}

const cell = (name: string): Sum => ({ at: [names.indexOf(name)], times: [1] });

function few(n: number, place_set: string): Atom {
	const form = new Float64Array(1);
	return { unknown: { place_set, lens: 'all', category: 'all', form }, n };
}

describe('tooNarrow', () => {
	it('finds the published bounds of a table: 0 and 78, not a hair more', () => {
		expect(tooNarrow(systemOf(), [cell('wb')], 78, 0)).toEqual([]);
		expect(tooNarrow(systemOf(), [cell('wb')], 79, 0)).toEqual([0]);
	});

	it('finds a cell exact where x/d is shown', () => {
		const truth = Object.values(hidden);
		const shown = { at: [names.indexOf('xd')], times: [1] };
		const sums = [...systemOf().sums, shown];
		expect(tooNarrow(systemOf({ truth, sums }), [cell('wb')], 1, 0)).toEqual([0]);
	});

	it('says the same whatever was found before', () => {
		const directions: number[][] = [];
		const targets = names.map(cell);
		const first = tooNarrow(systemOf(), targets, 70, 0, directions);
		expect(directions.length).toBeGreaterThan(0);
		expect(tooNarrow(systemOf(), targets, 70, 0, directions)).toEqual(first);
	});

	it('lets nobody who is alone in a cell come closer to another', () => {
		// 1 + 4 + 8 are known together; whoever is the 1 knows that the others are 12.
		const sums = [{ at: [0, 1, 2], times: [1, 1, 1] }];
		const system = { truth: [1, 4, 8], floor: [0, 0, 0], sums };
		const target = { at: [1], times: [1] };
		const atoms = [few(1, 'a'), null, null];
		expect(tooNarrow({ ...system, atoms: [null, null, null] }, [target], 13, 0)).toEqual([]);
		expect(tooNarrow({ ...system, atoms }, [target], 13, 1)).toEqual([0]);
		expect(tooNarrow({ ...system, atoms }, [target], 12, 1)).toEqual([]);
	});

	it('does not take two for insiders where one is meant', () => {
		const sums = [{ at: [0, 1, 2, 3], times: [1, 1, 1, 1] }];
		const system = { truth: [1, 1, 4, 20], floor: [0, 0, 0, 0], sums };
		const atoms = [few(1, 'a'), few(1, 'b'), null, null];
		const target = { at: [2], times: [1] };
		expect(tooNarrow({ ...system, atoms }, [target], 25, 1)).toEqual([]);
		expect(tooNarrow({ ...system, atoms }, [target], 25, 2)).toEqual([0]);
	});

	it('has nothing to say of no targets', () => {
		expect(tooNarrow(systemOf(), [], 10, 1)).toEqual([]);
	});
});
