import { describe, expect, it } from 'vitest';
import { actionOf, choiceOf } from './action.fixture.ts';
import { addressWith, filterIn, passes } from './catalogue.ts';

const actions = [
	actionOf({
		title: 'Buddy voor de eerste keer',
		barriers: ['B_ALLEEN'],
		groups: ['NIEUW'],
		cost_cents: 320_000,
		effort: 'low',
		choices: { '72030': choiceOf('adapt') }
	}),
	actionOf({
		title: 'Café op woensdag',
		theme_code: 'T_VRIJ',
		kind: 'regional',
		has_practice: true,
		choices: { '72030': choiceOf('decline') }
	}),
	actionOf({
		title: 'Samen rijden',
		theme_code: 'T_VERVOER',
		partners: [{ partner_id: 'p', name: 'Mobiliteitscentrale', part: null }]
	}),
	actionOf({ title: 'Rechtshulp', kind: 'offer', theme_code: 'T_GELD' })
];
const found = (address: string, nis: string | null = '72030') =>
	actions
		.filter((action) =>
			passes(action, filterIn(new URLSearchParams(address)), { top: ['T_VERVOER', 'T_GELD'], nis })
		)
		.map(({ title }) => title);

describe('the catalogue', () => {
	it.each([
		['', 4],
		['theme=T_VRIJ', 1],
		['theme=top', 2],
		['kind=regional&kind=offer', 2],
		['choice=open', 1],
		['choice=chosen', 1],
		['choice=declined', 1],
		['barrier=B_ALLEEN', 1],
		['group=NIEUW', 1],
		['effort=low', 1],
		['cost=5000', 1],
		['cost=1000', 0],
		['proven=yes', 1],
		['q=cafe woensdag', 1],
		['q=mobiliteit', 1],
		['q=zwembad', 0],
		['effort=none&cost=7&choice=x', 4]
	])('filtered by %s shows %i', (address, count) => {
		expect(found(address).length).toBe(count);
	});

	it('knows no choice without a municipality', () => {
		expect(found('choice=open', null)).toEqual([]);
	});

	it('keeps the other filters in an address', () => {
		const query = new URLSearchParams('programme=vipsa&theme=T_VRIJ');
		expect(addressWith(query, { theme: null, kind: ['offer', 'regional'] })).toBe(
			'?programme=vipsa&kind=offer&kind=regional#catalogue'
		);
	});
});
