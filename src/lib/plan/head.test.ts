import { describe, expect, it } from 'vitest';
import { municipalities } from '#lib/priority/release.fixture.ts';
import { plain } from '#lib/priority/segment.ts';
import { actionOf, choiceOf } from './action.fixture.ts';
import { countsOf, headSentence, stillOpen } from './head.ts';
import { columnsOf, latestRefusal, matrixOf } from './matrix.ts';

describe('the opening sentence of a plan', () => {
	it.each([
		[
			3,
			4,
			3,
			12,
			'Drie acties pakt de regio samen aan. Peer koos al vier lokale acties. Over drie voorstellen moet Peer nog beslissen.'
		],
		[
			1,
			1,
			1,
			3,
			'Eén actie pakt de regio samen aan. Peer koos al één lokale actie. Over één voorstel moet Peer nog beslissen.'
		],
		[
			0,
			0,
			2,
			2,
			'Samen pakt de regio nog geen acties aan. Peer koos nog geen lokale actie. Over twee voorstellen moet Peer nog beslissen.'
		],
		[
			2,
			3,
			0,
			5,
			'Twee acties pakt de regio samen aan. Peer koos al drie lokale acties. Over alle voorstellen besliste Peer.'
		],
		[0, 0, 0, 0, 'Samen pakt de regio nog geen acties aan. Er is nog niets om over te beslissen.']
	])('of %i regional, %i chosen and %i open of %i', (regional, local, open, all, says) => {
		expect(plain(headSentence({ regional, local, open, all }, 'Peer', 'nl'))).toBe(says);
	});

	it.each([
		[
			3,
			20,
			81,
			'Drie acties pakt de regio samen aan. Van de 81 beslissingen van de gemeenten wacht de regio nog op 20 beslissingen.'
		],
		[3, 0, 81, 'Drie acties pakt de regio samen aan. Elke gemeente besliste over elk voorstel.']
	])('of the region with %i actions and %i open of %i', (regional, open, all, says) => {
		expect(plain(headSentence({ regional, local: 0, open, all }, null, 'nl'))).toBe(says);
	});

	it('is there in English', () => {
		const counts = { regional: 1, local: 2, open: 1, all: 4 };
		expect(plain(headSentence(counts, 'Peer', 'en'))).toBe(
			'One action is taken by the whole region together. Peer has chosen two local actions. Peer still has to decide on one proposal.'
		);
	});
});

describe('the matrix', () => {
	const actions = [
		actionOf({ title: 'Pas', kind: 'regional', choices: { '72030': choiceOf('adopt') } }),
		actionOf({
			title: 'Buddy',
			choices: {
				'72030': choiceOf('adapt'),
				'72004': choiceOf('decline', { reason: 'te weinig vrijwilligers' })
			}
		}),
		actionOf({ title: 'Fietsles' }),
		actionOf({ title: 'Eigen actie van Peer', place: '72030' }),
		actionOf({ title: 'Rechtshulp', kind: 'offer' }),
		actionOf({ title: 'Voorstel', state: 'proposed' }),
		actionOf({ title: 'Gestopt', state: 'stopped' })
	];
	const columns = columnsOf(municipalities, '72030', ['72030']);
	const matrix = matrixOf(actions, columns);

	it('begins with the reader’s own municipality, then lies like the map', () => {
		expect(columns.map(({ name }) => name).slice(0, 4)).toEqual([
			'Peer',
			'Lommel',
			'Overpelt',
			'Neerpelt'
		]);
		expect(columns.filter(({ is_own }) => is_own).map(({ name }) => name)).toEqual(['Peer']);
	});

	it('holds what is to be chosen, and nothing that is only proposed, stopped or there already', () => {
		const titles = matrix.groups.flatMap(({ rows }) => rows.map(({ action }) => action.title));
		expect(titles).toEqual(['Pas', 'Buddy', 'Fietsles', 'Eigen actie van Peer']);
	});

	it('counts who takes part, and never a refusal or an open cell', () => {
		const [, local] = matrix.groups;
		expect(local?.rows.map(({ joining_count }) => joining_count)).toEqual([1, 0, 1]);
		expect(local?.rows[0]?.cells.filter((cell) => cell === null).length).toBe(7);
	});

	it('gives the counts of the opening sentence', () => {
		expect(countsOf(matrix, '72030')).toEqual({ regional: 1, local: 2, open: 1, all: 4 });
		expect(countsOf(matrix, null)).toMatchObject({ regional: 1, all: 36, open: 32 });
		expect(stillOpen(actions, '72030').map(({ title }) => title)).toEqual(['Fietsles']);
	});

	it('shows the latest refusal with its reason', () => {
		expect(latestRefusal(actions, columns)).toMatchObject({
			municipality: { name: 'Bree' },
			reason: 'te weinig vrijwilligers',
			chosen_by: null
		});
		expect(latestRefusal([], columns)).toBeNull();
	});
});
