import { expect, test } from 'vitest';
import { linesOf } from './picture.ts';

const within = (most: number) => (line: string) => line.length <= most;

test('a text that fits stays on one line', () => {
	expect(linesOf('ik geraak er niet', within(20))).toEqual(['ik geraak er niet']);
});

test('a longer text is cut between words', () => {
	expect(linesOf('ik heb geen opvang voor mijn kind', within(20))).toEqual([
		'ik heb geen opvang',
		'voor mijn kind'
	]);
});

test('what two lines cannot hold ends in an ellipsis', () => {
	expect(linesOf('een twee drie vier vijf', within(8))).toEqual(['een twee', 'drie…']);
});
