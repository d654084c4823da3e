import { expect, test } from 'vitest';
import type { Counting, Way } from './count.ts';
import { countSentence, countTable, wayMissing } from './count-words.ts';
import { themes } from './release.fixture.ts';
import { plain } from './segment.ts';

const counting = (
	way: Way,
	shares: Record<string, [number | null, number | null, number | null]>,
	change: Partial<Counting> = {}
): Counting => ({
	way,
	rows: Object.entries(shares).map(([code, [person, head, municipality]]) => ({
		...(themes.find((theme) => theme.code === code) ?? { code, name: code, pictogram: code }),
		person,
		head,
		municipality
	})),
	hidden: ['Bree'],
	without_population: [],
	axis: { top: 0.4, ticks: [] },
	...change
});
const same = {
	T_WONEN: [0.4, 0.41, 0.38],
	T_GELD: [0.3, 0.31, 0.28],
	T_TAAL: [0.25, 0.24, 0.26],
	T_DIGI: [0.1, 0.1, 0.1]
} satisfies Parameters<typeof counting>[1];

test('when the first three are the same in every way, it says so', () => {
	expect(plain(countSentence(counting('person', same), 'nl'))).toBe(
		'Hoe je ook telt, wonen, geld en papieren en Nederlands oefenen staan bij de eerste drie.'
	);
});

test('when they differ, both first threes are named, whichever way is shown', () => {
	const differ = { ...same, T_DIGI: [0.1, 0.12, 0.5] } satisfies typeof same;
	for (const way of ['person', 'municipality'] as const) {
		const said = plain(countSentence(counting(way, differ), 'nl'));
		expect(said).toMatch(/^Elke gemeente telt één keer: dan staan .*computer en smartphone/);
		expect(said).toMatch(/Telt elke persoon, dan zijn dat .*Nederlands oefenen\.$/);
	}
});

test('what cannot be counted says why', () => {
	const unknown = { T_WONEN: [0.4, null, 0.3] } satisfies Parameters<typeof counting>[1];
	expect(
		plain(countSentence(counting('head', unknown, { without_population: ['Peer'] }), 'nl'))
	).toMatch(/van Peer kennen we het aantal inwoners niet/);
	const few = { T_WONEN: [0.4, null, null] } satisfies Parameters<typeof counting>[1];
	expect(plain(countSentence(counting('municipality', few), 'nl'))).toMatch(/te weinig gemeenten/);
});

test('hidden municipalities are named where they are missing', () => {
	expect(wayMissing(counting('head', same), 'nl')).toBe(
		'Zonder Bree: daar zijn de cijfers verborgen.'
	);
	expect(wayMissing(counting('person', same), 'nl')).toBe('Alle gemeenten tellen mee.');
});

test('the table has the three ways side by side', () => {
	const { columns, rows } = countTable(counting('person', { T_WONEN: [0.4, null, 0.38] }), 'nl');
	expect(columns).toEqual(['Thema', 'Per persoon', 'Per hoofd', 'Per gemeente']);
	expect(rows).toEqual([['Wonen', '40\u00a0%', '–', '38\u00a0%']]);
});
