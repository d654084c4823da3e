import { describe, expect, it } from 'vitest';
import type { FinestCount } from '../lattice.ts';
import { breachesOf, found, lensOf, shown, truthOf, type Table } from './lattice.fixture.ts';

const gender = [lensOf('gender', 'm f')];
const twoPlaces: Table = { A: { m: 30, f: 4 }, B: { m: 20, f: 25 } };

describe('reference case region-gender', () => {
	// sdcTable, tests/testthat/test-protectTable.r, data microdata1; A/f is the only primary cell.
	const truth = truthOf('gender', {
		A: { m: 18, f: 2 },
		B: { m: 14, f: 19 },
		C: { m: 12, f: 10 },
		D: { m: 11, f: 14 }
	});
	const cells = ['A', 'B', 'C', 'D'].flatMap((place) => [`${place}/gender/m`, `${place}/gender/f`]);
	const without = (hidden: string) =>
		shown(
			`region region/gender/m region/gender/f A B C D ${cells.filter((name) => !hidden.split(' ').includes(name)).join(' ')}`
		);

	it('finds the primary cell when nothing else is hidden', () => {
		const breaches = found({ truth, lenses: gender, published: without('A/gender/f') });
		expect(breaches).toContain('T2 A/gender/f');
	});

	it.each(['A/gender/m C/gender/m C/gender/f', 'A/gender/m D/gender/m D/gender/f'])(
		'is silent where %s are hidden beside it',
		(secondary) => {
			const published = without(`A/gender/f ${secondary}`);
			expect(found({ truth, lenses: gender, published })).toEqual([]);
		}
	);
});

describe('what it must find', () => {
	it('a cell under the threshold that is shown', () => {
		const published = shown('region A');
		const truth = truthOf('gender', { A: { m: 5, f: 4 }, B: { m: 20, f: 25 } });
		expect(found({ truth, published })).toContain('T2 A');
	});

	it('an empty municipality, by what the others leave of the region', () => {
		const truth = truthOf('gender', { A: { m: 20 }, B: { m: 30 } });
		const municipalities = ['A', 'B', 'C'];
		expect(found({ truth, municipalities, published: shown('region A B') })).toContain('T2 C');
	});

	it('a category, by what the others leave of its margin', () => {
		const published = shown('region A B A/gender/m B/gender/m B/gender/f region/gender/f');
		expect(found({ truth: truthOf('gender', twoPlaces), lenses: gender, published })).toContain(
			'T2 A/gender/f'
		);
	});

	it('a municipality, by two lenses that are each safe alone', () => {
		const truth = [
			...truthOf('gender', { A: { m: 30, f: 40 }, B: { m: 3, f: 4 }, C: { m: 25, f: 20 } }),
			...truthOf('money', { A: { j: 30, h: 40 }, B: { j: 5, h: 2 }, C: { j: 21, h: 24 } })
		];
		const lenses = [...gender, lensOf('money', 'j h')];
		const one = shown('region A/gender/m? A/gender/f? A/gender/m');
		const other = shown('C/money/j C/money/h C/money/h?');
		expect(found({ truth, lenses, published: one })).toEqual([]);
		expect(found({ truth, lenses, published: other })).toEqual([]);
		const published = [...shown('region A/gender/m A/gender/f?'), ...shown('C/money/j C/money/h?')];
		expect(found({ truth, lenses, published })).toContain('T2 B');
	});

	it('the few who did not say, where a category is shown with and without them', () => {
		const truth = truthOf('gender', { A: { m: 30, f: 40, '': 3 } });
		const published = shown('region A/gender/m A/gender/f');
		expect(found({ truth, lenses: gender, published })).toContain('T2 region/gender/not_said');
		const safe = shown('region A/gender/m A/gender/f?');
		expect(found({ truth, lenses: gender, published: safe })).toEqual([]);
	});

	it('organisations of one municipality, by those that work in several', () => {
		const truth = truthOf('kind', { A: { v: 6 }, 'A+B': { v: 8 }, B: { v: 3 } });
		const rule = { threshold: 5, insiders: 2 as const };
		expect(found({ truth, ...rule, published: shown('region A B') })).toEqual([]);
		const alone = truthOf('kind', { A: { v: 6 }, B: { v: 3 }, C: { v: 9 } });
		expect(found({ truth: alone, ...rule, published: shown('region A C') })).toContain('T2 B');
	});

	it('one person who came between two releases', () => {
		const truth = [
			...truthOf('gender', { A: { m: 20 }, B: { m: 30 } }),
			...truthOf('gender', { A: { m: 1 } }, 2)
		];
		const breaches = breachesOf({ truth, published: [...shown('A', 1), ...shown('A', 2)] });
		expect(breaches).toEqual([
			{
				test: 'T2',
				question: 'D1.1',
				cell: { place: 'A', lens: 'all', category: 'all', with_not_said: false },
				epochs: [1, 2],
				what: 'added',
				because: 'those who were added to the cell can be computed'
			}
		]);
	});

	it('one person who withdrew between two releases, when nobody came', () => {
		const truth = truthOf('gender', { A: { m: 20 }, B: { m: 30 } });
		const gone: FinestCount = { ...truthOf('gender', { A: { m: 1 } })[0], until: 1 } as FinestCount;
		const published = [...shown('A', 1), ...shown('A', 2)];
		const withdrawn = [...truth, gone];
		expect(found({ truth: withdrawn, published })).toContain('T2 A');
	});

	it('a release that shows a municipality anew although nobody came', () => {
		const truth = truthOf('gender', { A: { m: 20 }, B: { m: 30 } });
		expect(found({ truth, published: [...shown('A B', 1), ...shown('A', 2)] })).toContain('T2 A');
	});

	it('the few who came to one municipality, when all others and the region are shown anew', () => {
		const truth = [
			...truthOf('gender', { A: { m: 20 }, B: { m: 30 } }),
			...truthOf('gender', { A: { m: 3 }, B: { m: 25 } }, 2)
		];
		const published = [...shown('region A B', 1), ...shown('region B', 2)];
		expect(found({ truth, published })).toContain('T2 A');
	});

	it('two hidden categories that together are fewer than the threshold', () => {
		const truth = truthOf('age', { A: { y: 20, o: 20, v: 3, w: 4 }, B: { y: 30, v: 30 } });
		const lenses = [lensOf('age', 'y o v w')];
		const published = shown('A A/age/y A/age/o B');
		expect(found({ truth, lenses, published })).toContain('T3 A/age/v');
	});

	it.each(['A/gender/f', 'A/gender/m', 'B/gender/f'])(
		'a group known to be small in a place (P10), however many answered, by %s',
		(beside) => {
			const truth = truthOf('gender', { A: { m: 30, f: 40 }, B: { m: 20, f: 25 } });
			const published = shown(`region A B region/gender/m region/gender/f ${beside}`);
			const region_only = [{ place: 'A', lens: 'gender', category: 'f' }];
			const lines = found({ truth, lenses: gender, region_only, published });
			expect(lines).toContainEqual(expect.stringMatching(/^T2 A\/gender\/f\??$/));
		}
	);

	it('a lone respondent, who finds a neighbour by counting herself out', () => {
		const table: Table = {
			A: { y: 20, o: 1, v: 10, w: 12 },
			C: { y: 20, o: 12, v: 4, w: 14 },
			D: { y: 20, o: 15, v: 12, w: 11 }
		};
		const lenses = [lensOf('age', 'y o v w')];
		const margins = 'A C D A/age/y? C/age/y? D/age/y? region/age/o region/age/v region/age/w';
		const published = shown(`${margins} C/age/w D/age/o`);
		expect(found({ truth: truthOf('age', table), lenses, published })).toEqual(['T4 C/age/v']);
		const two = { ...table, A: { y: 20, o: 2, v: 10, w: 12 } };
		expect(found({ truth: truthOf('age', two), lenses, published })).toEqual([]);
	});

	it('two organisations that together are a category, though one alone finds nothing', () => {
		const table: Table = { A: { y: 20, o: 2, v: 10 }, B: { y: 20, o: 6, v: 2, w: 9 } };
		const lenses = [lensOf('age', 'y o v w')];
		const published = shown('A B A/age/y? B/age/y? region/age/o region/age/v B/age/w');
		const rule = { threshold: 5, truth: truthOf('age', table), lenses, published };
		expect(found({ ...rule, insiders: 1 })).not.toContain('T4 B/age/v');
		expect(found({ ...rule, insiders: 2 })).toContain('T4 B/age/v');
	});

	it('two organisations that find four others they are not among', () => {
		const table: Table = { A: { y: 20, o: 2, v: 10 }, B: { y: 20, o: 6, v: 4, w: 9 } };
		const lenses = [lensOf('age', 'y o v w')];
		const published = shown('A B A/age/y? B/age/y? region/age/o region/age/v B/age/w');
		const rule = { threshold: 5, truth: truthOf('age', table), lenses, published };
		expect(found({ ...rule, insiders: 2 })).toContain('T4 B/age/v');
	});

	it('a lone respondent, who finds nine neighbours that she is not among', () => {
		const table: Table = {
			A: { y: 20, o: 1, v: 10, w: 12 },
			C: { y: 20, o: 12, v: 9, w: 14 },
			D: { y: 20, o: 15, v: 12, w: 11 }
		};
		const lenses = [lensOf('age', 'y o v w')];
		const margins = 'A C D A/age/y? C/age/y? D/age/y? region/age/o region/age/v region/age/w';
		const published = shown(`${margins} C/age/w D/age/o`);
		expect(found({ truth: truthOf('age', table), lenses, published })).toEqual(['T4 C/age/v']);
	});

	it('a lone respondent, who brings the bounds of her neighbours too close together', () => {
		const table: Table = {
			A: { y: 20, o: 1, v: 10, w: 12 },
			C: { y: 20, o: 12, v: 4, w: 3 },
			D: { y: 20, o: 15, v: 12, w: 11 }
		};
		const lenses = [lensOf('age', 'y o v w')];
		const margins = 'A C D A/age/y? C/age/y? D/age/y? region/age/o region/age/v region/age/w';
		const published = shown(`${margins} D/age/o`);
		expect(found({ truth: truthOf('age', table), lenses, published }).toSorted()).toEqual([
			'T4 C/age/v',
			'T4 C/age/w'
		]);
	});
});

describe('where it must be silent', () => {
	it('nothing was published, or all cells are large and nothing hidden', () => {
		const truth = truthOf('gender', { A: { m: 30, f: 40 }, B: { m: 20, f: 25 } });
		expect(found({ truth, lenses: gender, published: [] })).toEqual([]);
		const cells = 'A B A/gender/m A/gender/f B/gender/m B/gender/f';
		expect(found({ truth, lenses: gender, published: shown(`region ${cells}`) })).toEqual([]);
	});

	it('a group known to be small in a place is hidden well, or not known to be small', () => {
		const truth = truthOf('gender', { A: { m: 30, f: 40 }, B: { m: 20, f: 25 } });
		const all = 'region A B region/gender/m region/gender/f';
		const region_only = [{ place: 'A', lens: 'gender', category: 'f' }];
		expect(found({ truth, lenses: gender, region_only, published: shown(all) })).toEqual([]);
		const other = [{ place: 'A', lens: 'age', category: 'f' }];
		const published = shown(`${all} A/gender/f`);
		expect(found({ truth, lenses: gender, region_only: other, published })).toEqual([]);
	});

	it('two municipalities are hidden that are large together', () => {
		const truth = truthOf('gender', { A: { m: 4 }, B: { m: 30 }, C: { m: 12 } });
		expect(found({ truth, published: shown('region B') })).toEqual([]);
	});

	it('a release came after enough people, where enough people came', () => {
		const truth = [
			...truthOf('gender', { A: { m: 20 }, B: { m: 30 }, C: { m: 12 } }),
			...truthOf('gender', { A: { m: 12 }, B: { m: 3 }, C: { m: 9 } }, 2)
		];
		const first = shown('region A B C', 1);
		expect(found({ truth, published: [...first, ...shown('region A', 2)] })).toEqual([]);
	});

	it('many withdrew and few came, so that the difference tells of neither', () => {
		const [gone] = truthOf('gender', { A: { m: 15 } });
		const truth = [
			...truthOf('gender', { A: { m: 20 } }),
			...truthOf('gender', { A: { m: 3 } }, 2),
			...(gone ? [{ ...gone, until: 1 }] : [])
		];
		expect(found({ truth, published: [...shown('A', 1), ...shown('A', 2)] })).toEqual([]);
	});
});

it('says which cell and why, and names no number of people', () => {
	const truth = truthOf('gender', twoPlaces);
	const published = shown('A B A/gender/m? B/gender/m? B/gender/f region/gender/f');
	const breaches = breachesOf({ truth, lenses: gender, published });
	expect(breaches.length).toBeGreaterThan(0);
	for (const { because, question } of breaches) {
		expect(`${question} ${because}`).toMatch(/^D1\.1 (those|by how many) [a-z ]+$/);
	}
});

it('refuses a truth whose lenses do not add up alike, and a count that is none', () => {
	const truth = [...truthOf('gender', { A: { m: 30 } }), ...truthOf('age', { A: { y: 29 } })];
	expect(() => found({ truth, published: shown('A') })).toThrow(RangeError);
	expect(() => found({ truth: truthOf('age', { A: { y: 1.5 } }), published: [] })).toThrow(
		RangeError
	);
});
