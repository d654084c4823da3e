import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FailureCode } from '#lib/database/failure.ts';
import type { Answers } from '#lib/survey/survey.ts';
import { ask, expectRefusal } from './call.ts';
import { invite, openRound, planRound, submission, type Round } from './round.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let round: Round;
let peer: string;
let organisation: string;

beforeAll(async () => {
	world = await openWorld();
	round = await openRound(world.machine);
	peer = round.codes['72030'] ?? '';
	organisation = (await invite(world.machine, round, 'De Brug')).code;
});
afterAll(() => world.close());

async function stored(): Promise<number> {
	const [row] = await world.sql<{ count: number }>(
		'select count(*)::integer as count from response.response'
	);
	return row?.count ?? -1;
}

const someone: Answers = {
	'D0.2': { codes: ['A25'] },
	'D5.1': { codes: ['T_WONEN', 'T_WERK'] },
	'D6.2': { text: 'Meer bussen' }
};
const anOrganisation: Answers = {
	'O0.1': { text: 'De Brug' },
	'O0.3': { codes: ['72030', '72020'] }
};

describe('a submission that is not right', () => {
	const many = (count: number) => Array.from({ length: count }, (_, index) => index);
	const proposals = (count: number) => ({
		groups: many(count).map((index) => ({ 'O6.title': { text: `voorstel ${index}` } }))
	});
	const proposal = (field: Record<string, unknown>) =>
		({ ...anOrganisation, O6: { groups: [field] } }) as unknown as Answers;
	const wrong = (answer: unknown) => answer as Answers[string];

	it.each<[string, Answers, FailureCode, string]>([
		['a question that is not asked', { 'D9.9': { codes: ['X'] } }, 'VPQUE', 'D9.9'],
		[
			'a question whose rule does not hold',
			{ 'D2.1': { codes: ['B_GELD'] }, 'D2.2': { codes: ['B_GELD'] } },
			'VPQUE',
			'D2.2'
		],
		['an option that does not exist', { 'D0.2': { codes: ['A99'] } }, 'VPOPT', 'D0.2'],
		[
			'an option that was not chosen before',
			{ 'D2.1': { codes: ['B_GELD', 'B_TAAL'] }, 'D2.2': { codes: ['B_TIJD'] } },
			'VPOPT',
			'D2.2'
		],
		['a number for a code', { 'D0.2': wrong({ codes: [1] }) }, 'VPOPT', 'D0.2'],
		['nothing for a code', { 'D0.2': wrong({ codes: [null] }) }, 'VPBAD', 'D0.2'],
		['two answers where one is asked', { 'D0.2': { codes: ['A13', 'A18'] } }, 'VPMAX', 'D0.2'],
		[
			'a top four',
			{ 'D5.1': { codes: ['T_TAAL', 'T_WONEN', 'T_WERK', 'T_VRIJ'] } },
			'VPMAX',
			'D5.1'
		],
		['nothing and something', { 'D2.1': { codes: ['B_GEEN', 'B_GELD'] } }, 'VPMAX', 'D2.1'],
		['the same twice', { 'D5.1': { codes: ['T_TAAL', 'T_TAAL'] } }, 'VPBAD', 'D5.1'],
		['a text of 501 signs', { 'D6.2': { text: 'é'.repeat(501) } }, 'VPLEN', 'D6.2'],
		['an age under 13', { 'D0.2': { codes: ['A00'] } }, 'VPAGE', 'D0.2'],
		['no list of codes', { 'D0.2': wrong({ codes: 'A25' }) }, 'VPBAD', 'D0.2'],
		['an empty list of codes', { 'D0.2': { codes: [] } }, 'VPBAD', 'D0.2'],
		['more than codes', { 'D0.2': wrong({ codes: ['A25'], extra: 1 }) }, 'VPBAD', 'D0.2'],
		['text for codes', { 'D0.2': { text: 'A25' } }, 'VPBAD', 'D0.2'],
		['codes for text', { 'D6.2': { codes: ['x'] } }, 'VPBAD', 'D6.2'],
		['a number for text', { 'D6.2': wrong({ text: 5 }) }, 'VPBAD', 'D6.2'],
		['blank text', { 'D6.2': { text: '   ' } }, 'VPBAD', 'D6.2'],
		['a bare word', { 'D0.2': wrong('A25') }, 'VPBAD', 'D0.2'],
		['a bare list', { 'D6.2': wrong(['A25']) }, 'VPBAD', 'D6.2'],
		['nothing at all for an answer', { 'D0.2': wrong(null) }, 'VPBAD', 'D0.2']
	])('of a person, with %s, is refused and nothing is stored', async (_, answers, code, about) => {
		const before = await stored();
		const p_submission = submission(peer, { 'D5.1': { codes: ['T_VRIJ'] }, ...answers });
		await expectRefusal(world.visitor, 'submit_response', { p_submission }, code, about);
		expect(await stored()).toBe(before);
	});

	it.each<[string, Answers, FailureCode, string]>([
		['no name', { 'O0.3': { codes: ['72030'] } }, 'VPREQ', 'O0.1'],
		['no municipality', { 'O0.1': { text: 'De Brug' } }, 'VPREQ', 'O0.3'],
		[
			'a municipality from elsewhere',
			{ ...anOrganisation, 'O0.3': { codes: ['71047'] } },
			'VPOPT',
			'O0.3'
		],
		[
			'a level for a theme that was not chosen',
			{
				...anOrganisation,
				'O5.1': { codes: ['T_TAAL'] },
				'O5.2': { codes: ['T_WERK:LOK'] }
			},
			'VPOPT',
			'O5.2'
		],
		[
			'an unknown level',
			{ ...anOrganisation, 'O5.1': { codes: ['T_TAAL'] }, 'O5.2': { codes: ['T_TAAL:X'] } },
			'VPOPT',
			'O5.2'
		],
		[
			'a level with words of its own behind it',
			{ ...anOrganisation, 'O5.1': { codes: ['T_TAAL'] }, 'O5.2': { codes: ['T_TAAL:LOK:hello'] } },
			'VPOPT',
			'O5.2'
		],
		[
			'thousands of levels, which would keep the database busy',
			{ ...anOrganisation, 'O5.2': { codes: many(4000).map((index) => `T_${index}:LOK`) } },
			'VPMAX',
			'O5.2'
		],
		[
			'two levels for one theme',
			{
				...anOrganisation,
				'O5.1': { codes: ['T_TAAL'] },
				'O5.2': { codes: ['T_TAAL:LOK', 'T_TAAL:REG'] }
			},
			'VPBAD',
			'O5.2'
		],
		[
			'levels without themes',
			{ ...anOrganisation, 'O5.2': { codes: ['T_TAAL:LOK'] } },
			'VPOPT',
			'O5.2'
		],
		['six proposals', { ...anOrganisation, O6: proposals(6) }, 'VPMAX', 'O6'],
		['an empty proposal', proposal({}), 'VPBAD', 'O6'],
		['a proposal with another field', proposal({ 'O6.x': { text: 'x' } }), 'VPQUE', 'O6'],
		[
			'a proposal that is a word',
			{ ...anOrganisation, O6: wrong({ groups: ['x'] }) },
			'VPBAD',
			'O6'
		],
		[
			'proposals that are no list',
			{ ...anOrganisation, O6: wrong({ groups: 'x' }) },
			'VPBAD',
			'O6'
		],
		['a long title', proposal({ 'O6.title': { text: 'x'.repeat(101) } }), 'VPLEN', 'O6'],
		['a theme that does not exist', proposal({ 'O6.theme': { codes: ['T_X'] } }), 'VPOPT', 'O6'],
		['two themes', proposal({ 'O6.theme': { codes: ['T_TAAL', 'T_WERK'] } }), 'VPMAX', 'O6'],
		['a title that is no text', proposal({ 'O6.title': { codes: ['x'] } }), 'VPBAD', 'O6'],
		['a price in words', proposal({ 'O6.estimate': { text: 'veel' } }), 'VPBAD', 'O6'],
		[
			'an address that is none',
			{ ...anOrganisation, 'O7.2': { groups: [{ 'O7.2.email': { text: 'geen adres' } }] } },
			'VPEMA',
			'O7.2'
		]
	])('of an organisation, with %s, is refused', async (_, answers, code, about) => {
		const before = await stored();
		const p_submission = submission(organisation, answers);
		await expectRefusal(world.visitor, 'submit_response', { p_submission }, code, about);
		expect(await stored()).toBe(before);
	});

	it.each<[string, unknown]>([
		['a list', []],
		['nothing', null],
		['no id', { ...submission('', {}), submission_id: 'abc' }],
		['no answers', { ...submission('', {}), answers: null }],
		['an unknown language', { ...submission('', {}), language: 'xx' }],
		['a version in words', { ...submission('', {}), survey_version: 'one' }],
		['a strange municipality', { ...submission('', {}), nis: 'x' }],
		['a device id that is neither yes nor no', { ...submission('', {}), is_device_id: 'perhaps' }]
	])('because it is %s is refused', async (_, p_submission) => {
		const named =
			p_submission && typeof p_submission === 'object' && !Array.isArray(p_submission)
				? { ...p_submission, code: peer }
				: p_submission;
		await expectRefusal(world.visitor, 'submit_response', { p_submission: named }, 'VPBAD');
	});

	it('because its code, its round or its version is another is refused', async () => {
		const planned = await planRound(world.machine, '2030-01-01', '2030-03-01');
		const closed = await openRound(world.machine, '2016-01-01', '2016-02-01');
		await ask(world.machine, 'close_round', { p_round_id: closed.round_id });
		const refused = (sent: ReturnType<typeof submission>, code: FailureCode) =>
			expectRefusal(world.visitor, 'submit_response', { p_submission: sent }, code);
		await refused(submission('000000', someone), 'VPCOD');
		await refused(submission(planned.codes['72030'] ?? '', someone), 'VPNOP');
		await refused(submission(closed.codes['72030'] ?? '', someone), 'VPCLO');
		await refused(submission(peer, someone, { survey_version: 2 }), 'VPVER');
	});

	it('because it is far too long, or holds a sign that no text may hold, is refused', async () => {
		const before = await stored();
		const long = { 'D6.2': { text: 'x'.repeat(1_000_000) } };
		await expectRefusal(
			world.visitor,
			'submit_response',
			{ p_submission: submission(peer, long) },
			'VPLEN'
		);
		const { error, status } = await world.visitor.rpc('submit_response', {
			p_submission: submission(peer, { 'D6.2': { text: 'a\u0000b' } })
		});
		expect(error).not.toBeNull();
		expect(status).toBe(400);
		expect(await stored()).toBe(before);
	});
});
