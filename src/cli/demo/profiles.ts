import type { Groups } from './groups.ts';

/**
 * What the invented people of a municipality find important: of every 100 people, about how many
 * name the theme among their three. A row adds up to some 285, since a few name only one or two.
 */
export type Wishes = {
	T_TAAL: number;
	T_WONEN: number;
	T_WERK: number;
	T_VRIJ: number;
	T_ONTM: number;
	T_KIND: number;
	T_GELD: number;
	T_GEZOND: number;
	T_VERVOER: number;
	T_DIGI: number;
	T_DIV: number;
	T_INSPR: number;
};

/** A municipality of 2017 as the demo invents it. */
export type Profile = {
	nis: string;
	name: string;
	/** People of the target group who answered. */
	people: {
		round1: number;
		/** Of round 2 until 15 May 2018, the demo's day. */
		round2: number;
		/** Of round 2 from then until it closed. */
		later: number;
		/** Of each forty that a visitor lets answer. */
		forty: number;
	};
	wishes: Wishes;
	/** Themes that people name clearly more or less often in round 2. */
	changed?: Partial<Wishes>;
	/** Where its people differ from those of the region. */
	groups?: Partial<Groups>;
	/** People who read Dutch with difficulty and whose first need is another one. */
	minority?: { share: number; wishes: Wishes; groups: Partial<Groups> };
};

const wishes = (
	T_TAAL: number,
	T_WONEN: number,
	T_WERK: number,
	T_VRIJ: number,
	T_ONTM: number,
	T_KIND: number,
	T_GELD: number,
	T_GEZOND: number,
	T_VERVOER: number,
	T_DIGI: number,
	T_DIV: number,
	T_INSPR: number
): Wishes => ({
	T_TAAL,
	T_WONEN,
	T_WERK,
	T_VRIJ,
	T_ONTM,
	T_KIND,
	T_GELD,
	T_GEZOND,
	T_VERVOER,
	T_DIGI,
	T_DIV,
	T_INSPR
});

/**
 * The nine municipalities, each drawn so that a state of the screens is to be seen: a clear order
 * (Lommel), two sure themes (Peer) or one (Neerpelt), an order that nobody can tell (Hechtel-Eksel), too few people
 * (Meeuwen-Gruitrode), and one that is hidden only to protect that one (Hamont-Achel).
 */
export const profiles: Profile[] = [
	{
		nis: '72020',
		name: 'Lommel',
		people: { round1: 290, round2: 62, later: 210, forty: 6 },
		wishes: wishes(45, 70, 22, 15, 22, 17, 35, 16, 9, 11, 13, 9)
	},
	{
		nis: '72029',
		name: 'Overpelt',
		people: { round1: 135, round2: 30, later: 110, forty: 3 },
		wishes: wishes(16, 52, 43, 18, 30, 19, 31, 21, 21, 12, 13, 9),
		changed: { T_DIGI: 34 },
		groups: { age: { A13: 7, A18: 10, A25: 30, A45: 29, A65: 19, ZLN: 5 } }
	},
	{
		nis: '72025',
		name: 'Neerpelt',
		people: { round1: 155, round2: 34, later: 115, forty: 3 },
		wishes: wishes(22, 26, 23, 25, 57, 20, 32, 23, 28, 13, 12, 8),
		changed: { T_KIND: 43 },
		groups: { age: { A13: 11, A18: 14, A25: 36, A45: 23, A65: 11, ZLN: 5 } }
	},
	{
		nis: '72037',
		name: 'Hamont-Achel',
		people: { round1: 36, round2: 22, later: 19, forty: 2 },
		wishes: wishes(16, 38, 18, 16, 26, 20, 28, 20, 30, 12, 38, 22)
	},
	{
		nis: '72038',
		name: 'Hechtel-Eksel',
		people: { round1: 52, round2: 14, later: 42, forty: 2 },
		wishes: wishes(22, 22, 23, 25, 26, 23, 26, 24, 27, 22, 20, 22)
	},
	{
		nis: '72030',
		name: 'Peer',
		people: { round1: 172, round2: 46, later: 140, forty: 18 },
		wishes: wishes(8, 46, 17, 20, 27, 26, 28, 26, 58, 13, 9, 7),
		changed: { T_VERVOER: 32 },
		groups: { reads: { nl: 77, other: 12, GEEN: 9, ZLN: 2 } }
	},
	{
		nis: '72003',
		name: 'Bocholt',
		people: { round1: 128, round2: 24, later: 96, forty: 3 },
		wishes: wishes(12, 27, 20, 18, 30, 20, 29, 41, 54, 16, 11, 8),
		groups: {
			age: { A13: 3, A18: 8, A25: 25, A45: 33, A65: 26, ZLN: 5 },
			reads: { nl: 80, other: 7, GEEN: 11, ZLN: 2 }
		}
	},
	{
		nis: '72004',
		name: 'Bree',
		people: { round1: 165, round2: 24, later: 140, forty: 3 },
		wishes: wishes(12, 46, 18, 22, 26, 20, 58, 24, 20, 15, 13, 11),
		groups: { reads: { nl: 84, other: 4, GEEN: 10, ZLN: 2 } },
		minority: {
			share: 0.24,
			wishes: wishes(82, 34, 36, 12, 30, 24, 28, 10, 10, 8, 8, 3),
			groups: {
				age: { A13: 6, A18: 16, A25: 46, A45: 24, A65: 4, ZLN: 4 },
				reads: { nl: 0, other: 86, GEEN: 13, ZLN: 1 },
				household: { ALLEEN: 14, PARTNER: 9, KIND: 21, GEZIN: 48, OUDER: 3, ANDERS: 2, ZLN: 3 },
				money: { GOED: 4, NIPT: 22, MOEILIJK: 42, ZEERM: 25, ZLN: 7 }
			}
		}
	},
	{
		nis: '72040',
		name: 'Meeuwen-Gruitrode',
		people: { round1: 7, round2: 4, later: 5, forty: 0 },
		wishes: wishes(10, 30, 14, 44, 34, 30, 22, 22, 38, 16, 14, 11)
	}
];

/** What organisations find important: work more often than people do, transport less. */
export const organisationWishes: Wishes = wishes(30, 38, 54, 18, 30, 22, 34, 22, 8, 16, 12, 6);
