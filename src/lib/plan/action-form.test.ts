import { describe, expect, it } from 'vitest';
import { actionForm, partnerOf, typedAction } from './action-form.ts';

const typed = { title: ' Fietsles ', theme_code: 'T_VERVOER', barriers: ['B_VERVOER'], groups: [] };

describe('what is typed of an action', () => {
	it('reaches the database in cents, lists and nulls', () => {
		const form = actionForm.parse({
			...typed,
			cost: '€ 1.200,50',
			partners: 'CAW: vormt: de buddy’s\n\nBasiseducatie',
			sub_goals: 'Een\nTwee'
		});
		expect(typedAction(form, 'id')).toMatchObject({
			action_id: 'id',
			title: 'Fietsles',
			summary: null,
			role: null,
			cost_cents: 120_050,
			partners: [
				{ name: 'CAW', part: 'vormt: de buddy’s' },
				{ name: 'Basiseducatie', part: null }
			],
			sub_goals: ['Een', 'Twee']
		});
	});

	it.each([
		['title', { title: ' ' }],
		['theme_code', { theme_code: '' }],
		['cost', { cost: 'veel' }],
		['begins_on', { begins_on: '1 mei' }],
		['sessions_planned', { sessions_planned: '-1' }]
	])('is not accepted with a wrong %s', (field, wrong) => {
		const found = actionForm.safeParse({ ...typed, ...wrong });
		expect(found.error?.issues.map(({ path }) => path[0])).toEqual([field]);
	});

	it('names a partner before the colon', () => {
		expect(partnerOf(' VDAB ')).toEqual({ name: 'VDAB', part: null });
	});
});
