import { expect, test } from 'vitest';
import { changeOf } from './change.ts';
import type { DraftPlace } from './draft.ts';

const place: DraftPlace = {
	place: '72030',
	voice: 'target_group',
	state: 'shown',
	hidden_because: null,
	respondent_count: 45,
	earlier_count: null,
	is_new: true,
	hidden_questions: 0
};
const hidden = { state: 'hidden', respondent_count: null } as const;

test('a place that was not shown before is shown for the first time', () => {
	expect(changeOf(place)).toBe('first');
});

test('a place that was shown has more, fewer or as many respondents', () => {
	expect(changeOf({ ...place, earlier_count: 40 })).toBe('more');
	expect(changeOf({ ...place, earlier_count: 50 })).toBe('fewer');
	expect(changeOf({ ...place, earlier_count: 45 })).toBe('same');
});

test('a place that stays hidden says why, and so does one that is no longer shown', () => {
	expect(changeOf({ ...place, ...hidden, hidden_because: 'few' })).toBe('few');
	expect(changeOf({ ...place, ...hidden, hidden_because: 'protects' })).toBe('protects');
	const gone = { ...place, ...hidden, earlier_count: 20 };
	expect(changeOf({ ...gone, hidden_because: 'few' })).toBe('gone_few');
	expect(changeOf({ ...gone, hidden_because: 'protects' })).toBe('gone_protects');
});
