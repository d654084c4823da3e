import { describe, expect, test } from 'vitest';
import { organisations, people } from './explore.fixture.ts';
import { askedOf, explorable, offeredBys, offeredCharts } from './explore.ts';

const questions = explorable([people, organisations]);
const has = { lenses: true, rounds: 2, is_region: false };
const named = (code: string) => {
	const found = questions.find((one) => one.code === code);
	if (!found) throw new Error(`no question ${code}`);
	return found;
};
const asked = (address: Partial<Parameters<typeof askedOf>[0]>, what = has) => {
	const found = askedOf({ question: null, by: null, chart: null, ...address }, questions, what);
	return found && [found.question.code, found.by, found.chart];
};

describe('what can be explored', () => {
	test('is every question with figures: no text, and not where people live', () => {
		expect(questions.map(({ code }) => code)).toEqual([
			...['D1.4', 'D2.1', 'D2.2', 'D4.2', 'D5.1', 'O3.1', 'O5.1']
		]);
	});

	test('a question that takes over options has them, without those that exclude the others', () => {
		expect(named('D2.2').question.options.map(({ code }) => code)).toEqual(['B_GELD']);
	});

	test('“that I would rather not say” is no answer', () => {
		expect(named('D1.4').question.options.map(({ code }) => code)).toEqual([
			...['JA', 'BEETJE', 'NEE', 'WN']
		]);
	});
});

describe('what can stand side by side', () => {
	test('the lenses of the voice, the two voices where both were asked, and rounds from two on', () => {
		expect(offeredBys(named('D5.1'), has)).toEqual([
			...['place', 'municipalities', 'age', 'reading_language', 'household', 'money'],
			...['voices', 'rounds']
		]);
		expect(offeredBys(named('D4.2'), { ...has, rounds: 1, lenses: false })).toEqual([
			...['place', 'municipalities']
		]);
	});

	test('kinds of organisations only for the region', () => {
		expect(offeredBys(named('O3.1'), has)).not.toContain('kind');
		expect(offeredBys(named('O3.1'), { ...has, is_region: true })).toContain('kind');
	});

	test('bars of 100 % only where everyone gave one answer', () => {
		expect(offeredCharts(named('D1.4'), 'age')).toEqual(['stacked', 'heat']);
		expect(offeredCharts(named('D2.1'), 'age')).toEqual(['heat']);
		expect(offeredCharts(named('D1.4'), 'place')).toEqual(['stacked', 'interval']);
	});
});

describe('an address', () => {
	test('is followed where it can be', () => {
		expect(asked({ question: 'D1.4', by: 'age', chart: 'heat' })).toEqual(['D1.4', 'age', 'heat']);
	});

	test('without anything shows the themes of the place', () => {
		expect(asked({})).toEqual(['D5.1', 'place', 'interval']);
	});

	test('that asks for what is not there or does not fit gets the default', () => {
		expect(asked({ question: 'D9.9', by: 'wishes', chart: 'pie' })).toEqual([
			...['D5.1', 'place', 'interval']
		]);
		expect(asked({ question: 'D1.4', by: 'voices', chart: 'dumbbell' })).toEqual([
			...['D1.4', 'place', 'stacked']
		]);
		expect(asked({ question: 'D5.1', by: 'rounds' }, { ...has, rounds: 1 })).toEqual([
			...['D5.1', 'place', 'interval']
		]);
		expect(asked({ by: 'voices', chart: 'heat' })).toEqual(['D5.1', 'voices', 'dumbbell']);
	});

	test('has nothing to show without a question', () => {
		expect(askedOf({ question: null, by: null, chart: null }, [], has)).toBeNull();
	});
});
