import { describe, expect, it } from 'vitest';
import { boardView, proposalFrom, type Idea, type Offered } from './board.ts';

const idea = (given: Partial<Idea>): Idea => ({
	idea_id: given.line ?? 'x',
	line: 'x',
	theme_code: null,
	place: 'region',
	state: 'open',
	reason: null,
	merged_into: null,
	action: null,
	support: [],
	is_fictional: false,
	added_on: '2018-05-01',
	author: null,
	may_keep: true,
	...given
});

const offered = (given: Partial<Offered>): Offered => ({
	round_id: 'r',
	organisation_id: 'o',
	organisation_name: 'Fietsclub',
	municipalities: [],
	title: 'Leenfietsen',
	theme_code: 'T_VERVOER',
	level: 'LOK',
	groups: [],
	change: null,
	role: null,
	estimate: null,
	action: null,
	...given
});

const action = { action_id: 'a', title: 'Fietsen lenen' };

describe('the board', () => {
	it('begins with what most municipalities support, and keeps the order it was given for the rest', () => {
		const ideas = [
			idea({ line: 'new' }),
			idea({ line: 'one', support: ['72030'] }),
			idea({ line: 'old' }),
			idea({ line: 'two', support: ['72030', '72020'] })
		];
		expect(boardView({ ideas, proposals: [] }).open.map(({ line }) => line)).toEqual([
			'two',
			'one',
			'new',
			'old'
		]);
	});

	it('puts what was merged under the idea that holds it', () => {
		const ideas = [
			idea({ line: 'kept' }),
			idea({ line: 'gone', state: 'merged', merged_into: 'kept' }),
			idea({ line: 'aside', state: 'aside', reason: 'bestaat al' })
		];
		const view = boardView({ ideas, proposals: [] });
		expect(view.open).toMatchObject([{ line: 'kept', merged: ['gone'] }]);
		expect(view.aside).toMatchObject([{ reason: 'bestaat al' }]);
	});

	it('tells of each proposal where it came from', () => {
		const view = boardView({
			ideas: [idea({ line: 'fietsen', state: 'proposal', action })],
			proposals: [offered({ action }), offered({ title: 'Bus' })]
		});
		expect(view.became).toEqual([
			{ from: 'fietsen', sender: null, action },
			{ from: 'Leenfietsen', sender: 'Fietsclub', action }
		]);
		expect(view.waiting.map(({ title }) => title)).toEqual(['Bus']);
	});
});

describe('a proposal begins', () => {
	const programmes = [{ code: 'p', name: 'VIPSA' }];

	it('with what an organisation said', () => {
		const from = offered({ level: 'REG', change: 'Zij rijden mee.', groups: ['OUD', 'WN'] });
		expect(proposalFrom(from, programmes)).toEqual({
			programme: 'p',
			kind: 'regional',
			title: 'Leenfietsen',
			summary: 'Zij rijden mee.',
			theme_code: 'T_VERVOER',
			groups: ['OUD']
		});
	});

	it('with the line of an idea, as far as a title goes, and no programme where there are several', () => {
		const more = [...programmes, { code: 'q', name: 'Integratie' }];
		expect(proposalFrom(idea({ line: 'x'.repeat(150) }), more)).toEqual({
			programme: '',
			kind: 'suggestion',
			title: 'x'.repeat(100),
			summary: '',
			theme_code: '',
			groups: []
		});
	});
});
