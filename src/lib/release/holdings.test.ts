import { expect, test } from 'vitest';
import { cell, hidden } from './export.fixture.ts';
import { hiddenPlacesInWords, holdingsTable } from './holdings-words.ts';
import { holdingsOf } from './holdings.ts';

const cells = [
	cell(),
	cell({ kept_from: { number: 3, made_on: '2018-05-15' } }),
	hidden({ place: '72040' }),
	hidden({ place: '72030', hidden_because: 'protects' }),
	cell({ lens: 'age', category: 'A18' }),
	hidden({ voice: 'organisation', question_code: 'O5.1' })
];

test('cells are counted by voice, of everyone and of groups, by whether and why they are hidden', () => {
	expect(holdingsOf(cells)).toEqual([
		{ voice: 'target_group', of: 'everyone', shown: 2, kept: 1, few: 1, protects: 1 },
		{ voice: 'target_group', of: 'groups', shown: 1, kept: 0, few: 0, protects: 0 },
		{ voice: 'organisation', of: 'everyone', shown: 0, kept: 0, few: 1, protects: 0 }
	]);
	expect(holdingsTable(holdingsOf(cells), 'nl').rows[0]).toEqual([
		...['mensen: iedereen in een plaats', '2', '1', '1', '1']
	]);
});

test('the places that show nothing are named with their reason', () => {
	const none = cells.filter(({ state }) => state === 'hidden');
	expect(hiddenPlacesInWords(none, { '72030': 'Peer' }, 'nl')).toEqual([
		'De thema’s van mensen zijn verborgen in 72040: te weinig antwoorden.',
		'De thema’s van mensen zijn verborgen in Peer: beschermt een andere cel.',
		'De thema’s van organisaties zijn verborgen in Hele regio: te weinig antwoorden.'
	]);
});
