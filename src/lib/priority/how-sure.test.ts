import { describe, expect, test } from 'vitest';
import { plainFaults } from '#lib/survey/plain.ts';
import { howSure, howSureOfAll } from './how-sure.ts';
import { widthWord } from './how-sure-width.ts';
import { cell, figure, hiddenCell, peerCell } from './release.fixture.ts';
import { sureGroup, sureShare, type Measured, type Sure } from './sure.ts';

const release = { number: 4, made_on: '2017-06-12' };
const checks = { borda_differs: false, schulze_differs: false, depends_on_unranked: false };
const measured: Measured = { n: 140, share: 0.43, low: 0.35, high: 0.52, nearly: null };
const scale = {
	top_share: 0.6,
	top_low: 0.42,
	top_high: 0.76,
	top_nearly: null,
	median: 'EENS',
	agreement: 'lean'
} as const;

/** One figure of each kind. */
const kinds: { [Kind in Sure['kind']]: Extract<Sure, { kind: Kind }> } = {
	share: { kind: 'share', about: 'Te duur', voice: 'target_group', ...measured },
	rank: {
		kind: 'rank',
		about: 'Vervoer',
		...measured,
		places: { low: 2, high: 4, is_shared: false },
		band: 'maybe',
		checks
	},
	gap: {
		kind: 'gap',
		about: 'Vervoer',
		people: { n: 140, share: 0.43 },
		organisations: { n: 20, share: 0.15 },
		is_clear: true
	},
	scale: {
		kind: 'scale',
		about: 'Erbij horen',
		voice: 'target_group',
		n: 30,
		scale,
		median: 'Eens'
	},
	wave: {
		kind: 'wave',
		about: 'Vervoer',
		before: { n: 100, share: 0.3, round: 'ronde 1' },
		now: { n: 140, share: 0.36, round: 'ronde 2' },
		is_clear: false
	},
	coverage: {
		kind: 'coverage',
		about: 'Peer',
		people: 140,
		organisations: 15,
		population: 16_000
	},
	group: {
		kind: 'group',
		about: 'Vervoer',
		group: '65 jaar of ouder',
		...{ ...measured, n: 25, with_not_said: true, compared: 'higher' }
	},
	offer: { kind: 'offer', about: 'Vervoer', ...measured, organisations: 5 },
	map: {
		kind: 'map',
		about: 'Vervoer',
		shown: [
			{ name: 'Peer', n: 140, share: 0.43 },
			{ name: 'Lommel', n: 210, share: 0.22 },
			{ name: 'Hechtel-Eksel', n: 45, share: 0.45 }
		],
		hidden: ['Hamont-Achel', 'Meeuwen-Gruitrode']
	},
	count: { kind: 'count', about: 'Peer', voice: 'organisation', n: 15 },
	hidden: {
		kind: 'hidden',
		about: 'Hamont-Achel',
		voice: 'target_group',
		because: 'few',
		threshold: 10,
		instead: true
	}
};

const dutch = (sure: Sure) => howSure(sure, { release }, 'nl');
const english = (sure: Sure) => howSure(sure, { release }, 'en');

describe('of each kind of figure the answer', () => {
	const answers = Object.values(kinds).map((sure) => [sure.kind, sure] as const);

	test.each(answers)('%s says who answered, who is missing, the width, the method', (_, sure) => {
		for (const answer of [dutch(sure), english(sure)]) {
			for (const text of Object.values(answer)) expect(text).not.toBe('');
		}
		expect(dutch(sure).release).toBe('Publicatie 4, 12 juni 2017. Dit cijfer verandert niet meer.');
		expect(english(sure).release).toBe('Release 4, 12 June 2017. This figure no longer changes.');
	});

	test.each(answers)('%s is plain Dutch and English at B1', (_, sure) => {
		for (const { who, missing, width, method, release } of [dutch(sure), english(sure)]) {
			const text = [who, missing, width, method, release].join('\n');
			expect(plainFaults(text.replaceAll('’', "'"), 'B1')).toEqual([]);
		}
	});

	test('differs from that of every other kind', () => {
		for (const language of [dutch, english]) {
			const texts = answers.map(([, sure]) => {
				const { who, missing, width, method } = language(sure);
				return [who, missing, width, method].join(' ');
			});
			expect(new Set(texts).size).toBe(texts.length);
		}
	});
});

describe('the width in words', () => {
	test('of a share is the interval of the lot, and how wide that is', () => {
		expect(dutch(kinds.share).width).toBe(
			'Het cijfer is 43 van elke 100. Waren de deelnemers door het lot gekozen, dan lag het waarschijnlijk tussen 35 en 52. Die marge is vrij ruim: 17 punten.'
		);
		expect(english(kinds.share).width).toContain('probably lie between 35 and 52');
	});

	test('of a rank tells its places, or why it has none', () => {
		expect(dutch(kinds.rank).width).toContain(
			'In 9 van de 10 keer stond dit thema op plaats 2 tot 4.'
		);
		expect(dutch(kinds.rank).width).toContain('Het kan dus bij de eerste drie horen, of net niet.');
		const unclear: Sure = { ...kinds.rank, places: null, band: null };
		expect(dutch(unclear).width).toContain('Een plaats geven we niet');
		expect(english(unclear).width).toContain('We give no place');
	});

	test('of a rank names each other way to order that disagrees', () => {
		const all = { borda_differs: true, schulze_differs: true, depends_on_unranked: true };
		const { width } = dutch({ ...kinds.rank, checks: all });
		expect(width).toContain('Telt een eerste keuze zwaarder');
		expect(width).toContain('twee aan twee');
		expect(width).toContain('die iemand niet koos');
		expect(dutch(kinds.rank).width).not.toMatch(/zwaarder|twee aan twee|niet koos/);
	});

	test('of a gap is computed from the shown figures, whoever names it more', () => {
		// Newcombe's interval of 43 % of 140 against 15 % of 20.
		expect(dutch(kinds.gap).width).toBe(
			'Het verschil is 28 punten, en waarschijnlijk tussen 5 en 41. Dat noemen we een duidelijk verschil.'
		);
		const turned = { ...kinds.gap, people: { n: 20, share: 0.15 } };
		expect(dutch({ ...turned, organisations: { n: 140, share: 0.43 } }).width).toBe(
			dutch(kinds.gap).width
		);
	});

	test('of a change that may be none says so, and does not call it equal', () => {
		expect(dutch(kinds.wave).width).toBe(
			'Het verschil is 6 punten, maar het kan ook nul zijn. Dat noemen we geen duidelijk verschil. Het betekent niet dat beide gelijk zijn.'
		);
	});

	test('of a scale adds the middle answer and how far people agree, from 30 on', () => {
		expect(dutch(kinds.scale).width).toContain('antwoordt de middelste ‘Eens’');
		expect(dutch(kinds.scale).width).toContain('neigen naar dezelfde kant');
		const few = { ...kinds.scale, n: 15, scale: { ...scale, agreement: null } };
		expect(dutch(few).width).toContain('Onder 30 antwoorden zeggen we niet');
		expect(english(few).who).toContain('read this figure as a hint');
	});

	test('of a map is that of its largest and of its smallest place', () => {
		expect(dutch(kinds.map).width).toContain(
			'Bij vervoer is de marge 13 punten in Lommel en 29 punten in Hechtel-Eksel.'
		);
		expect(dutch({ ...kinds.map, shown: [] }).width).toBe('Zonder cijfers is er ook geen marge.');
	});

	test('of a count is how far rounding may be off', () => {
		expect(dutch(kinds.count).width).toContain('hooguit 2 naast');
		expect(dutch({ ...kinds.count, n: 140 }).width).toContain('hooguit 5 naast');
	});

	test('where nearly everyone answered alike gives no number', () => {
		const near = {
			...kinds.share,
			nearly: 'everyone',
			share: 1,
			low: 0.9,
			high: 1,
			n: 15
		} as const;
		expect(dutch(near).width).toContain('Bijna iedereen gaf dit antwoord.');
		expect(dutch(near).width).not.toMatch(/\d/);
	});

	test('has four words, by the points', () => {
		expect([10, 11, 20, 21, 36, 37].map(widthWord)).toEqual([
			...['narrow', 'middle', 'middle', 'wide', 'wide', 'very_wide']
		]);
	});
});

describe('who is missing', () => {
	test('is always who stayed away, and who skipped', () => {
		for (const kind of [
			'share',
			'rank',
			'gap',
			'scale',
			'wave',
			'group',
			'offer',
			'map'
		] as const) {
			expect(dutch(kinds[kind]).missing).toContain('Dit is geen steekproef');
			expect(dutch(kinds[kind]).missing).toContain('liever niet antwoordde');
			expect(english(kinds[kind]).missing).toContain('preferred not to say');
		}
	});

	test('of a group says whether those who did not say are in it', () => {
		expect(dutch(kinds.group).missing).toContain('telt hier wel mee');
		expect(dutch({ ...kinds.group, with_not_said: false }).missing).toContain(
			'zit niet in dit cijfer'
		);
	});

	test('of a map names the places without a figure', () => {
		expect(dutch(kinds.map).missing).toContain('Hamont-Achel en Meeuwen-Gruitrode');
	});

	test('of a hidden figure is said with its threshold, or with what it protects', () => {
		expect(dutch(kinds.hidden).who).toContain('minder dan 10');
		expect(dutch(kinds.hidden).missing).toContain('Zij tellen wel mee');
		const protects = dutch({ ...kinds.hidden, because: 'protects' });
		expect(protects.who).not.toMatch(/\d/);
		expect(protects.method).toContain('uitrekenen');
	});
});

test('a figure that an older release made names that one', () => {
	const kept_from = { number: 2, made_on: '2017-05-01' };
	expect(howSure(kinds.share, { release, kept_from }, 'nl').release).toContain(
		'Dit cijfer komt uit publicatie 2, 1 mei 2017.'
	);
	expect(howSure(kinds.share, { release, kept_from }, 'en').release).toContain(
		'release 2, 1 May 2017'
	);
});

test('what holds for all figures of a chart is said once, the rest by name', () => {
	const two = [kinds.rank, { ...kinds.rank, about: 'Wonen', share: 0.4, low: 0.32, high: 0.49 }];
	const all = howSureOfAll(two, { release }, 'nl');
	expect(all.who).toHaveLength(1);
	expect(all.who[0]?.about).toBeNull();
	expect(all.width.map(({ about }) => about)).toEqual(['Vervoer', 'Wonen']);
	expect(howSureOfAll([], { release }, 'nl').width).toEqual([]);
});

test('the kinds that come from a cell read it, and give nothing of a hidden one', () => {
	expect(sureShare(peerCell, 'T_VERVOER', 'Vervoer')).toMatchObject({ n: 140, share: 0.43 });
	expect(sureShare(peerCell, 'T_NIETS', 'Niets')).toBeNull();
	expect(sureShare(hiddenCell({}), 'T_VERVOER', 'Vervoer')).toBeNull();
	const old = cell({ respondent_count: 25, lens: 'age', category: 'A65', with_not_said: true }, [
		figure('T_VERVOER', 60, 25, { compared: 'higher' })
	]);
	expect(sureGroup(old, 'T_VERVOER', { about: 'Vervoer', group: '65+' })).toMatchObject({
		kind: 'group',
		with_not_said: true,
		compared: 'higher'
	});
});
