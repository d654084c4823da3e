import { describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '#lib/statistics/random.ts';
import { type Choice, type Chunk, compare, isConflict, resolve } from './merge.ts';
import { piecesOf, textOf } from './sentences.ts';

const base = 'Iedereen doet mee. De bus rijdt. Wij helpen.';

/** What a chunk says, as a reader sees it. */
function shown({ base, theirs, mine, proposed }: Chunk) {
	return base === null
		? textOf(mine)
		: [textOf(theirs), textOf(mine), ...(proposed ? [proposed] : [])];
}

describe('sentences', () => {
	it('are told apart, and put together again as they were', () => {
		const text = 'Wie geen auto heeft, komt niet. Er rijdt niets!\n\nWij delen ritten.\nOok jij?';
		expect(piecesOf(text).map((piece) => piece.text)).toEqual([
			'Wie geen auto heeft, komt niet.',
			'Er rijdt niets!',
			'\n\n',
			'Wij delen ritten.',
			'\n',
			'Ook jij?'
		]);
		expect(textOf(piecesOf(text))).toBe(text);
	});

	it('keep what is written without a space, such as an address', () => {
		const text = 'Zie https://peer.example/?a=b.c voor 3.5 uur. Klaar.';
		expect(textOf(piecesOf(text))).toBe(text);
	});

	it('are none in an empty text', () => {
		expect(piecesOf(' \n ')).toEqual([]);
		expect(textOf([])).toBe('');
	});
});

describe('two texts that grew from one', () => {
	it('are chosen sentence by sentence where both changed the same one', () => {
		const chunks = compare(
			base,
			'Iedereen doet mee. De bus rijdt later. Wij helpen.',
			'Iedereen doet mee. De trein rijdt. Wij helpen.'
		);
		expect(chunks.map(shown)).toEqual([
			'Iedereen doet mee.',
			['De bus rijdt later.', 'De trein rijdt.'],
			'Wij helpen.'
		]);
		expect(isConflict(chunks)).toBe(true);
		expect(resolve(chunks, [])).toBeNull();
		expect(resolve(chunks, ['theirs'])).toBe('Iedereen doet mee. De bus rijdt later. Wij helpen.');
		expect(resolve(chunks, ['both'])).toBe(
			'Iedereen doet mee. De bus rijdt later. De trein rijdt. Wij helpen.'
		);
	});

	it('show also what only one changed, with that proposed', () => {
		const chunks = compare(
			base,
			'Iedereen mag meedoen. De bus rijdt. Wij helpen.',
			'Iedereen doet mee. De bus rijdt. Wij helpen graag.'
		);
		expect(chunks.map(shown)).toEqual([
			['Iedereen mag meedoen.', 'Iedereen doet mee.', 'theirs'],
			'De bus rijdt.',
			['Wij helpen.', 'Wij helpen graag.', 'mine']
		]);
		expect(isConflict(chunks)).toBe(false);
		expect(resolve(chunks, [])).toBe('Iedereen mag meedoen. De bus rijdt. Wij helpen graag.');
		expect(resolve(chunks, ['mine', 'theirs'])).toBe(base);
	});

	it('keep neighbours apart: each changed another sentence', () => {
		const chunks = compare(
			base,
			'Iedereen doet mee. De bus rijdt elk uur. Wij helpen.',
			'Iedereen doet mee. De bus rijdt. Wij helpen elk uur.'
		);
		expect(resolve(chunks, [])).toBe(
			'Iedereen doet mee. De bus rijdt elk uur. Wij helpen elk uur.'
		);
	});

	it('give the choice of both where both added something at the same place', () => {
		const chunks = compare(base, `${base} Van ons.`, `${base} Van mij.`);
		expect(chunks.map(shown)).toEqual([base, ['Van ons.', 'Van mij.']]);
		expect(resolve(chunks, ['both'])).toBe(`${base} Van ons. Van mij.`);
	});

	it('show what one left out and the other changed', () => {
		const chunks = compare(
			base,
			'Iedereen doet mee. Wij helpen.',
			'Iedereen doet mee. De bus rijdt vaker. Wij helpen.'
		);
		expect(chunks.map(shown)).toEqual([
			'Iedereen doet mee.',
			['', 'De bus rijdt vaker.'],
			'Wij helpen.'
		]);
	});
});

const words = ['Een.', 'Twee!', 'Drie?', 'Vier.', 'Vijf vier drie.', '’s Avonds.', 'Bv. zes.'];
const gaps = [' ', ' ', ' ', '\n', '\n\n'];
const pick = <Item>(random: Random, items: readonly Item[]): Item =>
	items[random.integer(items.length)] as Item;

function textFrom(random: Random, most: number): string {
	const count = random.integer(most + 1);
	return Array.from({ length: count }, () => pick(random, words) + pick(random, gaps))
		.join('')
		.trim();
}

/** A text with some of its sentences changed, left out or added. */
function edited(random: Random, text: string): string {
	const sentences = text.split(/(?<=[.!?]\s)/);
	return sentences
		.flatMap((sentence) => {
			const chance = random.uniform();
			if (chance < 0.15) return [];
			if (chance < 0.3) return [pick(random, words) + pick(random, gaps)];
			return chance < 0.45 ? [sentence, ` ${pick(random, words)} `] : [sentence];
		})
		.join('')
		.trim();
}

describe('any two texts that grew from one', { timeout: 30_000 }, () => {
	const squash = (text: string | null) => text?.replaceAll(/\s/g, '');
	const all = (choice: Choice) => Array.from({ length: 100 }, () => choice);
	const cases = Array.from({ length: 400 }, (_, index) => {
		const random = seededRandom(`merge ${index}`);
		const from = textFrom(random, 8);
		const isUnrelated = index % 10 === 0;
		const change = () => (isUnrelated ? textFrom(random, 8) : edited(random, from));
		return { base: from, theirs: change(), mine: change(), random };
	});

	it('come out whole: all theirs is theirs, all mine is mine', () => {
		for (const { base, theirs, mine } of cases) {
			const chunks = compare(base, theirs, mine);
			expect(squash(resolve(chunks, all('theirs')))).toBe(squash(theirs));
			expect(squash(resolve(chunks, all('mine')))).toBe(squash(mine));
		}
	});

	it('hold no sentence unseen: what differs is to be chosen, what is the same is in both', () => {
		for (const { base, theirs, mine } of cases) {
			const chunks = compare(base, theirs, mine);
			const of = (side: 'theirs' | 'mine') => chunks.flatMap((chunk) => chunk[side]);
			const texts = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text);
			expect(texts(of('theirs'))).toEqual(texts(piecesOf(theirs)));
			expect(texts(of('mine'))).toEqual(texts(piecesOf(mine)));
			for (const { base: was, theirs: one, mine: other } of chunks) {
				const isSame = JSON.stringify(texts(one)) === JSON.stringify(texts(other));
				expect(was === null).toBe(isSame);
			}
		}
	});

	it('propose a side only where the other left it as it was', () => {
		for (const { base, theirs, mine } of cases) {
			for (const chunk of compare(base, theirs, mine)) {
				if (chunk.base === null || chunk.proposed === null) continue;
				const other = chunk.proposed === 'mine' ? chunk.theirs : chunk.mine;
				expect(other.map(({ text }) => text)).toEqual(chunk.base.map(({ text }) => text));
			}
		}
	});

	it('take the change of one where the other changed nothing, and mirror each other', () => {
		for (const { base, theirs, mine } of cases) {
			expect(squash(resolve(compare(base, theirs, base), []))).toBe(squash(theirs));
			expect(squash(resolve(compare(base, base, mine), []))).toBe(squash(mine));
			expect(compare(base, mine, mine).every(({ base }) => base === null)).toBe(true);
			expect(isConflict(compare(base, theirs, mine))).toBe(isConflict(compare(base, mine, theirs)));
		}
	});

	it('settle: what was chosen no longer differs from itself', () => {
		for (const { base, theirs, mine, random } of cases) {
			const chunks = compare(base, theirs, mine);
			const choices = chunks.map(() => pick(random, ['theirs', 'mine', 'both'] as const));
			const chosen = resolve(chunks, choices) ?? '';
			expect(isConflict(compare(theirs, theirs, chosen))).toBe(false);
			expect(resolve(compare(theirs, theirs, chosen), [])).toBe(textOf(piecesOf(chosen)));
		}
	});
});
