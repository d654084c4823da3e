import { expect, test } from 'vitest';
import { release } from './export.fixture.ts';
import { changesInWords, reachedInWords } from './history-words.ts';
import { historyOf, type ThemeCell } from './history.ts';

const made = (number: number, round_id: string) => ({
	...release,
	...{ number, round_id, release_id: `release ${number}` }
});
const counted = (
	number: number,
	place: string,
	respondent_count: number | null,
	voice: ThemeCell['voice'] = 'target_group'
): ThemeCell => ({
	...{ release_id: `release ${number}`, voice, place, respondent_count },
	question_code: voice === 'target_group' ? 'D5.1' : 'O5.1',
	state: respondent_count === null ? 'hidden' : 'shown'
});

const [newer, older] = historyOf(
	[made(1, 'one'), made(3, 'two'), made(4, 'two')],
	[
		...[counted(3, 'region', 260), counted(3, 'region', null, 'organisation')],
		...[counted(3, '72030', 45), counted(3, '72003', 25), counted(3, '72040', null)],
		...[counted(4, 'region', 1130), counted(4, 'region', 90, 'organisation')],
		...[counted(4, '72030', 190), counted(4, '72003', null), counted(4, '72040', 10)],
		counted(1, 'region', 700)
	]
);
const places = { '72030': 'Peer', '72003': 'Bocholt', '72040': 'Meeuwen-Gruitrode' };

test('releases stand by round, the newest round and release first', () => {
	expect(newer?.releases.map((told) => told.release.number)).toEqual([4, 3]);
	expect(older?.releases.map((told) => told.release.number)).toEqual([1]);
});

test('a release says how many it counts, and what changed since the one before in its round', () => {
	const [fourth, third] = newer?.releases ?? [];
	if (!fourth || !third) throw new Error('two releases are missing');
	expect(reachedInWords(fourth.reached, 'nl')).toBe(
		'Van ongeveer 1.130 mensen en 90 organisaties.'
	);
	expect(changesInWords(fourth, places, 'nl')).toEqual([
		'Publicatie 3 kwam van ongeveer 260 mensen en te weinig organisaties om te tonen.',
		'Mensen voor het eerst getoond in Meeuwen-Gruitrode.',
		'Mensen niet meer getoond in Bocholt.'
	]);
	expect(changesInWords(third, places, 'en')).toEqual(['The first release of this round.']);
});

test('the first release of a round is not set against that of another round', () => {
	expect(older?.releases[0]?.earlier).toBeNull();
	expect(newer?.releases[1]?.earlier).toBeNull();
});
