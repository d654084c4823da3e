import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './call.ts';
import { openWorld, type World } from './world.ts';

type Named = { nis: string; name: string; slug: string };

let world: World;
beforeAll(async () => {
	world = await openWorld();
});
afterAll(() => world.close());

async function namesOn(p_on: string | null): Promise<string[]> {
	const found = await ask<Named[]>(world.visitor, 'municipalities', { p_on });
	return found.map(({ name }) => name);
}

const before = [
	...['Bocholt', 'Bree', 'Hamont-Achel', 'Hechtel-Eksel', 'Lommel'],
	...['Meeuwen-Gruitrode', 'Neerpelt', 'Overpelt', 'Peer']
];
const after = [
	...['Bocholt', 'Bree', 'Hamont-Achel', 'Hechtel-Eksel', 'Lommel'],
	...['Oudsbergen', 'Peer', 'Pelt']
];

describe('the municipalities of a day', () => {
	it.each([
		['2017-05-02', before],
		['2018-05-15', before],
		['2018-12-31', before],
		['2019-01-01', after],
		[null, after]
	])('on %s are those that exist then', async (day, names) => {
		expect(await namesOn(day)).toEqual(names);
	});

	it('have the population of the latest count before that day', async () => {
		const inhabitants = async (p_on: string) =>
			(
				await ask<(Named & { population: number | null })[]>(world.visitor, 'municipalities', {
					p_on
				})
			).find(({ name }) => name === 'Peer')?.population;
		expect(await inhabitants('2017-05-02')).toBe(16284);
		expect(await inhabitants('2018-05-15')).toBe(16406);
		expect(await inhabitants('2014-12-31')).toBeNull();
	});

	it('each has at least one postcode and a place of its own in the grid of tiles', async () => {
		for (const day of ['2018-05-15', '2019-01-01']) {
			const rows = await world.sql<{ nis: string; place: string; postcodes: number }>(
				`select m.nis, m.tile_row || ',' || m.tile_column as place,
					(select count(*)::integer from region.postcode p where p.nis = m.nis) as postcodes
				from region.municipalities_on($1::date) m`,
				[day]
			);
			expect(new Set(rows.map(({ place }) => place)).size).toBe(rows.length);
			expect(rows.filter(({ postcodes }) => postcodes === 0)).toEqual([]);
		}
	});
});

describe('a name in an address', () => {
	type Found = Named & {
		exists_today: boolean;
		valid_from: string;
		valid_to: string | null;
		successors: Named[];
		predecessors: Named[];
	};
	const found = (p_slug: string) => ask<Found | null>(world.visitor, 'municipality', { p_slug });

	it('of a merged municipality leads to what it became', async () => {
		const merged = await found('neerpelt');
		expect(merged).toMatchObject({ nis: '72025', exists_today: false, valid_to: '2018-12-31' });
		expect(merged?.successors.map(({ name }) => name)).toEqual(['Pelt']);
	});

	it('of a successor tells what it came from, the part from outside the region included', async () => {
		const pelt = await found('pelt');
		expect(pelt).toMatchObject({ nis: '72043', exists_today: true, valid_from: '2019-01-01' });
		expect(pelt?.predecessors.map(({ name }) => name)).toEqual(['Neerpelt', 'Overpelt']);
		const oudsbergen = await found('oudsbergen');
		expect(oudsbergen?.predecessors.map(({ name }) => name)).toEqual([
			'Meeuwen-Gruitrode',
			'Opglabbeek'
		]);
	});

	it('that is not of the region is unknown', async () => {
		expect(await found('opglabbeek')).toBeNull();
		expect(await found('antwerpen')).toBeNull();
	});
});
