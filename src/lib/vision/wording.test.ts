import { describe, expect, it } from 'vitest';
import type { Wording } from './vision.ts';
import { choiceIn, chosenWording, layBeside, mustChoose } from './wording.ts';

const base: Wording = {
	title: 'Iedereen doet mee.',
	body: 'De bus rijdt. Wij helpen.',
	level: 'advise',
	themes: ['T_VERVOER']
};
const theirs: Wording = { ...base, body: 'De bus rijdt later. Wij helpen.', level: 'coproduce' };
const mine: Wording = {
	...base,
	title: 'Iedereen telt mee.',
	body: 'De bus rijdt vaker. Wij helpen.',
	themes: ['T_VERVOER', 'T_GELD']
};

describe('two wordings of a statement', () => {
	it('lie beside each other part by part, with what only one changed proposed', () => {
		const differs = layBeside(base, theirs, mine).map(({ field, stretches }) => [
			field,
			stretches.flatMap(({ name, proposed }) => (name ? [`${name} ${proposed}`] : []))
		]);
		expect(differs).toEqual([
			['title', ['choice.title.0 mine']],
			['body', ['choice.body.0 null']],
			['level', ['choice.level.0 theirs']],
			['themes', ['choice.themes.0 mine']]
		]);
		expect(mustChoose(base, theirs, mine)).toBe(true);
		expect(mustChoose(base, base, mine)).toBe(false);
	});

	it('become one by the choices, and none while a choice is missing', () => {
		const choose = (choices: Record<string, 'theirs' | 'mine' | 'both'>) =>
			chosenWording([base, theirs, mine], (name) => choices[name]);
		expect(choose({})).toBeNull();
		expect(choose({ 'choice.body.0': 'theirs' })).toEqual({
			title: 'Iedereen telt mee.',
			body: 'De bus rijdt later. Wij helpen.',
			level: 'coproduce',
			themes: ['T_GELD', 'T_VERVOER']
		});
		expect(choose({ 'choice.body.0': 'both', 'choice.title.0': 'theirs' })).toMatchObject({
			title: 'Iedereen doet mee.',
			body: 'De bus rijdt later. De bus rijdt vaker. Wij helpen.'
		});
	});

	it('keep that there is no level or theme', () => {
		const bare = { ...base, level: null, themes: [] };
		expect(chosenWording([bare, bare, bare], () => undefined)).toEqual(bare);
		expect(chosenWording([base, base, bare], () => undefined)).toEqual(bare);
	});

	it('are chosen by known words only', () => {
		expect(['theirs', 'mine', 'both', 'x', null].map(choiceIn)).toEqual([
			...['theirs', 'mine', 'both', undefined, undefined]
		]);
	});
});
