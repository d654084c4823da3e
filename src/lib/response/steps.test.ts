import { expect, test } from 'vitest';
import { stepsOf, treads } from './steps.ts';

test('a stair has one tread per step, and none below the first', () => {
	const climbed = (step: string) => treads({ audience: 'target_group', nis: 'region', step });
	expect(['fewer_than_10', '10+', '25+', '50+', '100+'].map(climbed)).toEqual([0, 1, 2, 3, 4]);
});

test('organisations have steps of their own', () => {
	expect(stepsOf('organisation')).toEqual(['5+', '10+', '25+', '50+']);
	expect(treads({ audience: 'organisation', nis: '72030', step: '10+' })).toBe(2);
	expect(treads({ audience: 'organisation', nis: '72030', step: 'fewer_than_5' })).toBe(0);
});
