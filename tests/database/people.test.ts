import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FailureCode } from '#lib/database/failure.ts';
import { ask, expectRefusal } from './call.ts';
import { emailOf, enter, enterStaff, signIn, type SignedIn, type Staff } from './people.ts';
import { openWorld, type World } from './world.ts';

type Me = { email: string; role: string; municipalities: { name: string }[] };

let world: World;
let staff: Record<Staff, SignedIn>;
beforeAll(async () => {
	world = await openWorld();
	staff = await enterStaff(world);
});
afterAll(() => world.close());

async function hasUser(email: string): Promise<boolean> {
	const rows = await world.sql('select 1 from auth.users where lower(email) = lower($1)', [email]);
	return rows.length > 0;
}

const doors = () => world.client(world.keys.publishable_key).auth;

describe('an address that nobody entered', () => {
	it.each([
		['a code', (email: string) => doors().signInWithOtp({ email })],
		[
			'a code and the wish to be made',
			(email: string) => doors().signInWithOtp({ email, options: { shouldCreateUser: true } })
		],
		['a sign-up', (email: string) => doors().signUp({ email, password: 'a-long-enough-password' })],
		[
			'a password',
			(email: string) => doors().signInWithPassword({ email, password: 'a-long-enough-password' })
		]
	])('never becomes a user by %s', async (_, come) => {
		const email = `${randomUUID()}@vipsa.example`;
		const { error } = await come(email);
		expect(error).not.toBeNull();
		expect(await hasUser(email)).toBe(false);
		expect(world.mails.filter(({ to }) => to === email)).toEqual([]);
	});

	it('never becomes a user, not even in the hands of the machine', async () => {
		await expect(world.setPassword('nobody@vipsa.example', 'a-long-password')).rejects.toThrow();
		expect(await hasUser('nobody@vipsa.example')).toBe(false);
	});
});

describe('an entered address', () => {
	it('gets in by a code that is sent to it, once', async () => {
		const email = 'by-code@vipsa.example';
		await ask(world.machine, 'add_person', {
			p_name: 'By Code',
			p_email: ' By-Code@VIPSA.example ',
			p_role: 'observer',
			p_municipalities: []
		});
		const { error } = await doors().signInWithOtp({ email });
		expect(error).toBeNull();
		const mail = world.mails.find(({ to }) => to === email);
		const token = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '';
		expect(token).toMatch(/^\d{6}$/);
		const wrong = await doors().verifyOtp({
			email,
			token: token === '000000' ? '000001' : '000000',
			type: 'magiclink'
		});
		expect(wrong.error).not.toBeNull();
		const right = await doors().verifyOtp({ email, token, type: 'magiclink' });
		const db = world.client(right.data.session?.access_token ?? '');
		expect(await ask<Me>(db, 'who_am_i')).toMatchObject({ email, role: 'observer' });
		const again = await doors().verifyOtp({ email, token, type: 'magiclink' });
		expect(again.error).not.toBeNull();
	});

	it('is the one that the database knows, with its role and municipalities', async () => {
		expect(await ask<Me>(staff.head_of_peer.db, 'who_am_i')).toMatchObject({
			email: emailOf('head_of_peer'),
			role: 'head',
			municipalities: [{ name: 'Peer' }]
		});
		expect(await ask(world.visitor, 'who_am_i')).toBeNull();
		expect(await ask(world.machine, 'who_am_i')).toBeNull();
	});

	it('cannot be taken along to another address, nor changed into another role', async () => {
		const { token, email, db } = staff.observer;
		const change = (body: unknown) =>
			world.fetch('http://vipsa.invalid/auth/v1/user', {
				method: 'PUT',
				headers: {
					apikey: world.keys.publishable_key,
					authorization: `Bearer ${token}`,
					'content-type': 'application/json'
				},
				body: JSON.stringify(body)
			});
		await change({ email: 'elsewhere@vipsa.example' });
		await change({ email: emailOf('coordinator') });
		await change({ data: { role: 'coordinator' }, app_metadata: { role: 'coordinator' } });
		expect(await hasUser('elsewhere@vipsa.example')).toBe(false);
		expect(await ask<Me>(db, 'who_am_i')).toMatchObject({ email, role: 'observer' });
		await expect(
			world.sql(`update auth.users set email = 'elsewhere@vipsa.example' where email = $1`, [email])
		).rejects.toMatchObject({ code: 'VPADM' });
	});
});

describe('access that ends', () => {
	it('ends at once, with the same token, and does not come back by signing in', async () => {
		const person = await enter(world, 'leaver', 'facilitator');
		await ask(person.db, 'rounds');
		await ask(staff.coordinator.db, 'end_person', { p_person_id: person.person_id });
		await expectRefusal(person.db, 'rounds', {}, '42501');
		expect(await ask(person.db, 'who_am_i')).toBeNull();
		const again = await signIn(world, person.email, person.password).catch(() => null);
		if (again) {
			expect(await ask(again.db, 'who_am_i')).toBeNull();
			await expectRefusal(again.db, 'rounds', {}, '42501');
		}
		await expectRefusal(
			staff.coordinator.db,
			'end_person',
			{ p_person_id: person.person_id },
			'VPBAD'
		);
		const people = await ask<{ email: string; ended_on: string | null }[]>(
			staff.coordinator.db,
			'people'
		);
		expect(people.find(({ email }) => email === person.email)?.ended_on).not.toBeNull();
	});

	it('comes back when the address is entered again, with the new role only', async () => {
		const person = await enter(world, 'returner', 'facilitator');
		await ask(staff.coordinator.db, 'end_person', { p_person_id: person.person_id });
		await ask(staff.coordinator.db, 'add_person', {
			p_name: 'Returner',
			p_email: person.email,
			p_role: 'observer'
		});
		await expectRefusal(person.db, 'rounds', {}, '42501');
		const back = await signIn(world, person.email, person.password);
		expect(await ask<Me>(back.db, 'who_am_i')).toMatchObject({ role: 'observer' });
		await expectRefusal(back.db, 'rounds', {}, '42501');
	});

	it('ends with signing out as well, though the token lives on', async () => {
		const person = await enter(world, 'signer', 'facilitator');
		const { data } = await doors().signInWithPassword(person);
		const client = world.client(world.keys.publishable_key);
		await client.auth.setSession({
			access_token: data.session?.access_token ?? '',
			refresh_token: data.session?.refresh_token ?? ''
		});
		const db = world.client(data.session?.access_token ?? '');
		await ask(db, 'rounds');
		await client.auth.signOut();
		await expectRefusal(db, 'rounds', {}, '42501');
	});

	it('leaves the last coordinator, also when two end each other at once', async () => {
		const other = await enter(world, 'second_coordinator', 'coordinator');
		const end = (by: SignedIn, whom: SignedIn) =>
			by.db.rpc('end_person', { p_person_id: whom.person_id });
		const both = await Promise.all([end(staff.coordinator, other), end(other, staff.coordinator)]);
		expect(both.filter(({ error }) => error === null)).toHaveLength(1);
		const [left] = await world.sql<{ person_id: string }>(
			`select person_id from region.person where role = 'coordinator' and ended_on is null`
		);
		await expectRefusal(
			world.machine,
			'end_person',
			{ p_person_id: left?.person_id ?? '' },
			'VPLAS'
		);
	});
});

describe('entering a person', () => {
	const right = {
		p_name: 'Someone',
		p_email: 'someone@vipsa.example',
		p_role: 'observer',
		p_municipalities: [] as string[]
	};

	it.each<[string, Partial<typeof right> | { p_role: null }, FailureCode]>([
		['no name', { p_name: '  ' }, 'VPNAM'],
		['a name of 101 signs', { p_name: 'x'.repeat(101) }, 'VPNAM'],
		['no address', { p_email: 'someone' }, 'VPEMA'],
		['an address with a space', { p_email: 'some one@vipsa.example' }, 'VPEMA'],
		['an unknown role', { p_role: 'king' }, 'VPBAD'],
		['no role', { p_role: null }, 'VPBAD'],
		['a head of nothing', { p_role: 'head' }, 'VPNIS'],
		['an observer of Peer', { p_municipalities: ['72030'] }, 'VPNIS'],
		['a head of what was merged', { p_role: 'head', p_municipalities: ['72025'] }, 'VPNIS'],
		['a head of elsewhere', { p_role: 'head', p_municipalities: ['71047'] }, 'VPNIS'],
		['an address that is entered', { p_email: emailOf('facilitator').toUpperCase() }, 'VPDUP']
	])('with %s is refused', async (_, wrong, code) => {
		await expectRefusal(world.machine, 'add_person', { ...right, ...wrong }, code);
	});

	it('is logged with who did it', async () => {
		const [entry] = await world.sql<{ action: string }>(
			`select action from region.log where action = 'add_person' limit 1`
		);
		expect(entry).toEqual({ action: 'add_person' });
		for (const statement of [
			`update region.log set action = 'x'`,
			'delete from region.log',
			'truncate region.log'
		]) {
			await expect(world.sql(statement), statement).rejects.toMatchObject({ code: 'VPSTA' });
		}
	});
});

describe('tries', () => {
	type May = { may_try: boolean; seconds: number };
	const tryOnce = (p_kind: string, p_subject: string) =>
		ask<May>(world.visitor, 'count_attempt', { p_kind, p_subject });

	it.each([
		['password', 8],
		['code_request', 4],
		['code_check', 6]
	])('at a %s may be made %i times in a quarter of an hour, also at once', async (kind, most) => {
		const subject = randomUUID();
		const tries = await Promise.all(Array.from({ length: 20 }, () => tryOnce(kind, subject)));
		expect(tries.filter(({ may_try }) => may_try)).toHaveLength(most);
		const refused = tries.find(({ may_try }) => !may_try);
		expect(refused?.seconds).toBeGreaterThan(800);
		expect(refused?.seconds).toBeLessThanOrEqual(900);
		expect(await tryOnce(kind, randomUUID())).toEqual({ may_try: true, seconds: 0 });
		await world.sql(
			`update region.attempt set at = at - interval '16 minutes' where subject = $1`,
			[subject]
		);
		expect(await tryOnce(kind, subject)).toEqual({ may_try: true, seconds: 0 });
	});

	it('are counted anew after one that succeeded, of that kind and subject only', async () => {
		const [own, other] = [randomUUID(), randomUUID()];
		for (let count = 0; count < 6; count++) {
			await tryOnce('code_check', own);
			await tryOnce('code_check', other);
		}
		await ask(world.visitor, 'forget_attempts', { p_kind: 'code_check', p_subject: own });
		expect((await tryOnce('code_check', own)).may_try).toBe(true);
		expect((await tryOnce('code_check', other)).may_try).toBe(false);
	});

	it('at something else are not understood', async () => {
		for (const [p_kind, p_subject] of [
			['other', 'x'],
			['password', ''],
			['password', 'x'.repeat(101)],
			['password', null]
		]) {
			await expectRefusal(world.visitor, 'count_attempt', { p_kind, p_subject }, 'VPBAD');
		}
	});
});
