import { expect, test } from 'vitest';
import type { Release } from './release.ts';
import { closingReleases } from './wave.ts';

const release = (number: number, round_id: string, change: Partial<Release> = {}): Release => ({
	release_id: `release-${number}`,
	number,
	round_id,
	round_name: { nl: round_id, en: round_id },
	opens_on: round_id === 'one' ? '2017-03-01' : '2018-03-01',
	closes_on: round_id === 'one' ? '2017-05-31' : '2018-05-31',
	made_on: '2017-06-12',
	public_on: null,
	kind: 'closing',
	method: 'VIPSA-10/1',
	threshold: { target_group: 10, organisation: 5 },
	mode_effect: [],
	...change
});
const numbers = (releases: readonly Release[], upTo: number) =>
	closingReleases(releases, upTo).map(({ number }) => number);

test('each round is there once, by its last closing release, the first round first', () => {
	const releases = [release(5, 'two'), release(2, 'one'), release(3, 'one')];
	expect(numbers(releases, 9)).toEqual([3, 5]);
});

test('an interim release is no wave', () => {
	const releases = [release(1, 'one'), release(2, 'two', { kind: 'interim' })];
	expect(numbers(releases, 9)).toEqual([1]);
	expect(numbers([release(2, 'two', { kind: 'interim' })], 9)).toEqual([]);
});

test('an older release shows only what was known then', () => {
	const releases = [release(1, 'one'), release(2, 'one'), release(3, 'two')];
	expect(numbers(releases, 2)).toEqual([2]);
	expect(numbers(releases, 1)).toEqual([1]);
});
