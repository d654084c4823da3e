import { describe, expect, it } from 'vitest';
import { readMarks, typedOf, weighingSchema, type Mark } from './weighing.ts';

const actions = [{ action_id: 'a' }, { action_id: 'b' }];
const typing = (fields: Record<string, string>) => (name: string) => fields[name] ?? '';

describe('what a head types', () => {
	it('is two marks, a reason, or nothing', () => {
		const read = typing({ 'importance-a': '4', 'feasibility-a': '2', 'opt_out-b': ' niet hier ' });
		const { marks, errors } = readMarks(actions, read);
		expect(errors).toEqual({});
		expect(marks).toEqual([
			{ action_id: 'a', importance: 4, feasibility: 2 },
			{ action_id: 'b', opt_out: 'niet hier' }
		]);
		expect(readMarks(actions, typing({})).marks).toEqual([{ action_id: 'a' }, { action_id: 'b' }]);
	});

	it.each([
		[{ 'importance-a': '4' }],
		[{ 'feasibility-a': '4' }],
		[{ 'importance-a': '4', 'feasibility-a': '4', 'opt_out-a': 'toch niet' }],
		[{ 'opt_out-a': 'x'.repeat(501) }]
	])(
		'is told what is wrong with %j, and kept as it was typed',
		(fields: Record<string, string>) => {
			const { typed, errors } = readMarks(actions, typing(fields));
			expect(Object.keys(errors)).toEqual(['a']);
			expect(typed[0]).toMatchObject({ importance: fields['importance-a'] ?? '' });
		}
	);

	it('begins with the own mark of that round and municipality', () => {
		const marks: Mark[] = [
			{ round: 1, nis: '1', action_id: 'a', importance: 5, feasibility: 1, opt_out: null },
			{ round: 2, nis: '1', action_id: 'a', importance: null, feasibility: null, opt_out: 'nee' }
		];
		const about = { nis: '1', action_id: 'a' };
		expect(typedOf(marks, { ...about, round: 1 })).toMatchObject({ importance: '5', opt_out: '' });
		expect(typedOf(marks, { ...about, round: 2 })).toMatchObject({
			importance: '',
			opt_out: 'nee'
		});
		expect(typedOf(marks, { ...about, round: 2, nis: '2' })).toMatchObject({ opt_out: '' });
	});
});

describe('a spread', () => {
	it('of fewer than five is not accepted from anywhere', () => {
		const spread = { round: 1, rater_count: 4, importance: [1, 2, 3], feasibility: [1, 2, 3] };
		const action = { spreads: [spread] };
		expect(weighingSchema.shape.actions.element.shape.spreads.safeParse([spread]).success).toBe(
			false
		);
		const enough = [{ ...action.spreads[0], rater_count: 5 }];
		expect(weighingSchema.shape.actions.element.shape.spreads.safeParse(enough).success).toBe(true);
	});
});
