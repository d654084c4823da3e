import type { SupabaseClient } from '@supabase/supabase-js';
import { answerOf } from '#lib/database/failure.ts';
import { demoPlans } from '../plan/plans.ts';
import { nis } from '../plan/shape.ts';
import { funds } from './funds.ts';
import { type DemoLine, otherLines, peerLines } from './lines.ts';

/** The PSA of 2017 of each of the nine, in whole euros. All amounts are invented. */
const psa: Record<string, number> = {
	[nis.bocholt]: 15_100,
	[nis.bree]: 21_700,
	[nis.hamont]: 17_900,
	[nis.hechtel]: 14_600,
	[nis.lommel]: 46_500,
	[nis.meeuwen]: 13_400,
	[nis.neerpelt]: 22_300,
	[nis.overpelt]: 19_200,
	[nis.peer]: 20_800
};

/** What a year's PSA is to that of 2017, in percents. */
const ofYear: Record<number, number> = { 2015: 104, 2016: 96, 2017: 100, 2018: 103 };

type DemoGrant = {
	place: string;
	fund: string;
	year: number;
	cents: number;
	asked_on: string;
	approved_on?: string;
	received_on?: string;
};

/** The grants of the nine and of the region; those of 2018 are on their way. */
export function grants(): DemoGrant[] {
	const places = Object.keys(psa);
	const passed = (year: number) => ({
		asked_on: `${year}-01-15`,
		approved_on: `${year}-02-20`,
		...(year < 2018 ? { received_on: `${year}-05-10` } : {})
	});
	const of = (place: string, fund: string, year: number, cents: number): DemoGrant => ({
		place,
		fund,
		year,
		cents,
		...passed(year)
	});
	return [
		...places.flatMap((place) =>
			Object.keys(ofYear).map((year) => of(place, 'PSA', Number(year), psaOf(place, Number(year))))
		),
		...places.flatMap((place) =>
			[2016, 2017, 2018].map((year) =>
				of(place, 'EIGEN', year, place === nis.lommel ? 9000_00 : 6000_00)
			)
		),
		...places.flatMap((place) => [
			of(place, 'INTEGR', 2017, 4500_00),
			// Asked for, and not approved yet in one place: it cannot be planned.
			place === nis.bree
				? { place, fund: 'INTEGR', year: 2018, cents: 4500_00, asked_on: '2018-03-01' }
				: of(place, 'INTEGR', 2018, 4500_00)
		]),
		of('region', 'STAS', 2016, 24_000_00),
		of('region', 'STAS', 2017, 30_000_00)
	];
}

/** The PSA of a place in a year in cents, in hundreds of euros; Peer's of 2018 is that of the mock. */
function psaOf(place: string, year: number): number {
	return Math.round(((psa[place] ?? 0) * (ofYear[year] ?? 0)) / 10_000) * 100_00;
}

/** What each regional action would cost one municipality by itself. */
const separate = [
	{ action: 'Brugfiguren opleiden', cents: 3500_00 },
	{ action: 'Gedeelde vrijetijdspas', cents: 5200_00 },
	{ action: 'Communicatie in makkelijke taal', cents: 2400_00 }
];

/** The pot of 2018: by inhabitants; two of the nine have not said yet from which fund they pay. */
const pots = [
	{
		name: 'Regionale acties 2018',
		note: 'De negen gemeenten betalen samen wat ze samen doen.',
		fund: 'SAMEN',
		programme: 'vipsa',
		year: 2018,
		key: 'population',
		total_cents: 27_000_00,
		promised: Object.keys(psa)
			.filter((place) => place !== nis.bree && place !== nis.meeuwen)
			.map((place) => ({ place, fund: 'EIGEN' }))
	}
];

/** The money of the demo; every amount is fictional. */
export function demoMoney() {
	const given = grants();
	const roomOf = (place: string, fund: string, year: number) =>
		given.find(
			(one) => one.place === place && one.fund === fund && one.year === year && one.approved_on
		)?.cents ?? 0;
	const others = Object.keys(psa).filter((place) => place !== nis.peer);
	const lines: DemoLine[] = [
		...peerLines,
		...otherLines(others, demoPlans.actions, roomOf),
		...regional
	];
	return { funds, grants: given, separate, pots, lines };
}

/** What the extra money paid in the region. */
const regional: DemoLine[] = [
	line('Brugfiguren opleiden', 2016, [18_000_00, 18_000_00, 18_000_00]),
	line('Brugfiguren opleiden', 2017, [22_000_00, 22_000_00, 22_000_00]),
	line('Communicatie in makkelijke taal', 2017, [6500_00, 6500_00, 6200_00])
];

function line(action: string, year: number, [planned, committed, spent]: [number, number, number]) {
	return {
		place: 'region',
		action,
		fund: 'STAS',
		year,
		cost_kind: 'support',
		what: 'begeleiding door Arktos',
		planned_cents: planned,
		committed_cents: committed,
		spent_cents: spent
	};
}

/** Enters the funds, grants, lines and the pot of the demo, once. */
export async function loadMoney(db: SupabaseClient): Promise<void> {
	const there = answerOf(await db.rpc('funds')) as unknown[];
	if (there.length === 0) answerOf(await db.rpc('load_demo_money', { p_money: demoMoney() }));
}
