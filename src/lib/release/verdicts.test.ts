import { expect, test } from 'vitest';
import type { Answers } from './count.ts';
import { againstRest } from './verdicts.ts';

const question = {
	code: 'Q',
	section: 'S',
	voice: 'target_group' as const,
	counted: 'choice' as const,
	is_conditional: false,
	lens: null,
	is_split: true,
	steps: null,
	options: ['A']
};
const answers = (n: number, count: number): Answers => ({
	n,
	counts: new Map([['A', count]]),
	ballots: []
});

test('a part is not compared with a rest that holds fewer than may be shown', () => {
	const parts = [{ key: 'part', answers: answers(60, 60) }];
	expect(againstRest(question, answers(69, 60), parts, 10).get('part')).toBeUndefined();
	expect(againstRest(question, answers(70, 60), parts, 10).get('part')?.get('A')).toBe(1);
});
