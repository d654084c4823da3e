import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logo, logos, removeLogo, saveLogo } from '#lib/vision/logo.server.ts';
import { ask } from './call.ts';
import { enterStaff, type SignedIn, type Staff } from './people.ts';
import { openWorld, type World } from './world.ts';

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const jpeg = Buffer.from('ffd8ffe000104a464946', 'hex');

let world: World;
let staff: Record<Staff, SignedIn>;
const name = 'POD Maatschappelijke Integratie';

beforeAll(async () => {
	world = await openWorld();
	staff = await enterStaff(world);
	await ask(world.machine, 'save_programme', {
		p_programme: {
			code: 'vipsa',
			name: { nl: 'VIPSA', en: 'VIPSA' },
			begins_on: '2016-01-01',
			ends_on: '2021-12-31',
			funders: [{ name }]
		}
	});
});
afterAll(() => world.close());

const coordinator = () => staff.coordinator.db;

describe('a logo', () => {
	it('comes back as the image that it is, and an other takes its place', async () => {
		await saveLogo(coordinator(), name, png);
		expect(await logo(staff.observer.db, name)).toEqual({
			type: 'image/png',
			bytes: new Uint8Array(png)
		});
		const [before] = await logos(staff.observer.db);
		await saveLogo(coordinator(), name, jpeg);
		expect(await logo(staff.observer.db, name)).toMatchObject({ type: 'image/jpeg' });
		const [after] = await logos(staff.observer.db);
		expect(after?.name).toBe(name);
		expect(after?.mark).not.toBe(before?.mark);
	});

	it.each<[string, Buffer, string]>([
		['a drawing that may hold a script', Buffer.from('<svg onload="x()"/>'), 'VPVAL'],
		['a page', Buffer.from('<!doctype html><script>x()</script>'), 'VPVAL'],
		['nothing', Buffer.alloc(0), 'VPVAL'],
		['a large image', Buffer.concat([png, Buffer.alloc(200 * 1024)]), 'VPLEN']
	])('is not %s', async (_, bytes, code) => {
		await expect(saveLogo(coordinator(), name, bytes)).rejects.toThrow(code);
		expect(await logo(coordinator(), name)).toMatchObject({ type: 'image/jpeg' });
	});

	it('belongs to a funder or a partner', async () => {
		await expect(saveLogo(coordinator(), 'Iemand anders', png)).rejects.toThrow('VPGON');
		expect(await logo(coordinator(), 'Iemand anders')).toBeNull();
	});

	it('is taken away once, and the log tells each change', async () => {
		await removeLogo(coordinator(), name);
		expect(await logos(coordinator())).toEqual([]);
		await expect(removeLogo(coordinator(), name)).rejects.toThrow('VPGON');
		const rows = await world.sql<{ action: string; subject: string }>(
			`select action, subject from region.log where action like '%_logo' order by log_id`
		);
		expect(rows).toEqual(
			['save_logo', 'save_logo', 'remove_logo'].map((action) => ({ action, subject: name }))
		);
	});
});
