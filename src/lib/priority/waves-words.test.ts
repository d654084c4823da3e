import { expect, test } from 'vitest';
import { themes } from './release.fixture.ts';
import { plain } from './segment.ts';
import type { RoundLine, WaveRow, Waves } from './waves.ts';
import { changeInWords, pointsInWords, wavesSentence } from './waves-words.ts';

const line = (name: string, hidden: RoundLine['hidden'] = null): RoundLine => ({
	name,
	number: 1,
	opens_on: '2017-03-01',
	closes_on: '2017-05-31',
	respondent_count: hidden ? null : 140,
	hidden,
	is_new_question: false
});
const row = (code: string, clearly: 'more' | 'less' | null, points = 0): WaveRow => ({
	...(themes.find((theme) => theme.code === code) ?? { code, name: code, pictogram: code }),
	figures: [],
	change: {
		option_code: code,
		clearly,
		difference: { points, low: points - 0.1, high: points + 0.1 }
	}
});
const two = [line('Ronde 1'), line('Ronde 2')];
const said = (waves: Partial<Waves>, place: string | null = 'Peer', language: 'nl' | 'en' = 'nl') =>
	plain(
		wavesSentence(
			{ state: 'compared', rounds: two, rows: [], is_indicative: false, ...waves },
			place,
			language
		)
	);

test('the sentence names what people name clearly more and clearly less', () => {
	const [more, less] = [row('T_GELD', 'more', 0.2), row('T_VERVOER', 'less', -0.21)];
	expect(said({ rows: [more, row('T_WONEN', null), less] })).toBe(
		'In Peer noemen mensen geld en papieren duidelijk vaker dan in ronde 1. Vervoer noemen ze duidelijk minder vaak.'
	);
	expect(said({ rows: [less] }, null)).toBe(
		'In de hele regio noemen mensen vervoer duidelijk minder vaak dan in ronde 1.'
	);
	expect(said({ rows: [more] }, 'Peer', 'en')).toContain('clearly more often than in ronde 1');
});

test('without a clear change it says so, and not that all is the same', () => {
	expect(said({ rows: [row('T_WONEN', null)] })).toBe(
		'In Peer veranderde geen enkel thema duidelijk tussen ronde 1 en ronde 2.'
	);
});

test('why nothing is compared is said: one round, a hidden one, a new place, another question', () => {
	expect(said({ state: 'one', rounds: [line('Ronde 1')] })).toMatch(
		/nog maar één afgesloten ronde/
	);
	expect(said({ state: 'none', rounds: [] })).toMatch(/nog geen ronde afgesloten/);
	const hidden = (...rounds: RoundLine[]) => said({ state: 'hidden', rounds });
	expect(hidden(line('Ronde 1', 'few'), line('Ronde 2'))).toMatch(/in ronde 1 te weinig mensen/);
	expect(hidden(line('Ronde 1'), line('Ronde 2', 'protects'))).toMatch(
		/de cijfers van ronde 2 niet/
	);
	expect(hidden(line('Ronde 1', 'absent'), line('Ronde 2'))).toMatch(/^Peer bestond in ronde 1/);
	expect(said({ state: 'new_question' })).toMatch(/^In ronde 2 was de vraag anders/);
});

test('a change reads in the direction in which it went', () => {
	expect(pointsInWords(row('T_GELD', 'less', -0.15), 'nl')).toBe(
		'15 punten minder, waarschijnlijk tussen 5 en 25'
	);
	expect(pointsInWords(row('T_GELD', 'more', 0.2), 'nl')).toBe(
		'20 punten meer, waarschijnlijk tussen 10 en 30'
	);
	expect(changeInWords({ ...row('T_GELD', null), change: null }, 'nl')).toBe('niet te vergelijken');
	expect(changeInWords(row('T_GELD', null), 'nl')).toBe('geen duidelijk verschil');
});
