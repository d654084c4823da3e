import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, test } from 'vitest';
import { migrationsIn } from '#lib/database/embedded/migrate.ts';
import { ask } from './call.ts';
import { enterStaff, type SignedIn, type Staff } from './people.ts';
import { openRound, setDay, submission, type Round } from './round.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let staff: Record<Staff, SignedIn>;
let round: Round;
beforeAll(async () => {
	world = await openWorld();
	staff = await enterStaff(world);
	await setDay(world, '2018-05-15');
	round = await openRound(world.machine, '2018-05-01', '2018-06-30');
});
afterAll(() => world.close());

/** Runs work with so many in flight at a time. */
async function inFlight(count: number, most: number, work: (index: number) => Promise<void>) {
	let next = 0;
	const worker = async () => {
		for (let index = next++; index < count; index = next++) await work(index);
	};
	await Promise.all(Array.from({ length: most }, worker));
}

describe('twenty thousand requests of everyone at once', () => {
	it('run each as who asked, and every acknowledged response is there once', async () => {
		const faults: string[] = [];
		const receipts = new Set<string>();
		const people = Object.values(staff);
		const codes = Object.values(round.codes);
		const check = (found: unknown, expected: unknown, what: string) => {
			if (JSON.stringify(found) !== JSON.stringify(expected)) {
				faults.push(`${what}: ${JSON.stringify(found)} for ${JSON.stringify(expected)}`);
			}
		};
		await inFlight(20_000, 200, async (index) => {
			const person = people[index % people.length];
			if (!person) return;
			switch (index % 10) {
				case 0:
				case 1:
					return check((await world.visitor.rpc('who_asks')).data, 'anon', 'visitor');
				case 2:
					return check((await world.machine.rpc('who_asks')).data, 'service_role', 'machine');
				case 3:
					return check((await person.db.rpc('who_asks')).data, 'authenticated', 'person');
				case 4: {
					const { data } = await person.db.rpc('who_am_i');
					return check((data as { email: string } | null)?.email, person.email, 'who am I');
				}
				case 5:
					return check((await world.visitor.rpc('who_am_i')).data, null, 'visitor has no name');
				case 6:
					return check((await world.visitor.rpc('rounds')).error?.code, '42501', 'refused');
				case 7: {
					const code = codes[index % codes.length] ?? '';
					const p_submission = submission(code, { 'D5.1': { codes: ['T_WERK'] } });
					const { data, error } = await world.visitor.rpc('submit_response', { p_submission });
					if (error) faults.push(`submit: ${error.code} ${error.message}`);
					else receipts.add((data as { receipt_code: string }).receipt_code);
					return;
				}
				case 8: {
					const p_submission = submission('000000', {});
					const { error } = await person.db.rpc('submit_response', { p_submission });
					return check(error?.code, 'VPCOD', 'raised');
				}
				default: {
					const isCoordinator = person === staff.coordinator;
					const { error } = await person.db.rpc('people');
					return check(error?.code, isCoordinator ? undefined : '42501', 'people');
				}
			}
		});
		expect(faults.slice(0, 5)).toEqual([]);
		expect(receipts.size).toBe(2000);
		const [stored] = await world.sql<{ count: number }>(
			'select count(*)::integer as count from response.response'
		);
		expect(stored?.count).toBe(2000);
	}, 1_800_000);
});

describe('an error of the database', () => {
	const canary = 'kanarie';
	const cell = {
		question_code: canary,
		voice: 'target_group',
		place: 'region',
		lens: 'all',
		category: 'all',
		with_not_said: false,
		state: 'shown',
		respondent_count: 10,
		borda_differs: false,
		schulze_differs: false,
		depends_on_unranked: false,
		figures: []
	};

	it.each<[string, string, number, () => Promise<[string, Record<string, unknown>]>]>([
		['a check', '23514', 400, async () => ['load_responses', await response({ language: canary })]],
		[
			'a missing value',
			'23502',
			400,
			async () => ['load_responses', await response({ week: null })]
		],
		[
			'a key that is there already',
			'23505',
			409,
			async () => ['keep_draft', { p_release_id: await draft(), p_cells: [cell, cell] }]
		],
		['a key that is nowhere', '23503', 409, () => pointNowhere()],
		[
			'what is no date',
			'22007',
			400,
			async () => ['load_responses', await response({ week: canary })]
		],
		['what is no id', '22P02', 400, () => Promise.resolve(['open_round', { p_round_id: canary }])]
	])(
		'about %s arrives as %s with its status, and without contents',
		async (_, code, status, call) => {
			const [name, args] = await call();
			const answer = await world.machine.rpc(name, args);
			expect(answer.error?.code).toBe(code);
			expect(answer.status).toBe(status);
			expect(JSON.stringify(answer.error)).not.toContain(canary);
			expect(JSON.stringify(answer.error)).not.toContain('Failing row');
		}
	);

	async function response(wrong: Record<string, unknown>): Promise<Record<string, unknown>> {
		const made = {
			submission_id: randomUUID(),
			code: round.codes['72030'],
			answers: { 'D6.2': { text: canary } },
			language: 'nl',
			week: '2018-05-07',
			...wrong
		};
		return Promise.resolve({ p_round_id: round.round_id, p_responses: [made] });
	}

	/** Our own functions look whether a thing is there; a fault of ours in a table is what they miss. */
	async function pointNowhere(): Promise<[string, Record<string, unknown>]> {
		const p_release_id = await draft();
		await world.sql(
			`create function release.point_nowhere() returns trigger language plpgsql
			as $$ begin new.release_id := gen_random_uuid(); return new; end $$`
		);
		await world.sql(
			'create trigger point_nowhere before insert on release.finest for each row execute function release.point_nowhere()'
		);
		onTestFinished(async () => {
			await world.sql('drop function release.point_nowhere() cascade');
		});
		return ['keep_draft', { p_release_id, p_cells: [cell] }];
	}

	async function draft(): Promise<string> {
		await world.machine.rpc('close_round', { p_round_id: round.round_id });
		const { release_id } = await ask<{ release_id: string }>(world.machine, 'begin_release', {
			p_round_id: round.round_id
		});
		return release_id;
	}

	it('of our own keeps its code, its words and what it is about', async () => {
		const { error, status } = await world.visitor.rpc('withdraw_response', { p_receipt: '1' });
		expect(error).toMatchObject({ code: 'VPREC', message: 'unknown receipt' });
		expect(status).toBe(400);
		const refused = await world.visitor.rpc('rounds');
		expect(refused.status === 401 || refused.status === 403).toBe(true);
	});
});

describe('the door', () => {
	const get = (path: string, headers: Record<string, string> = {}) =>
		world.fetch(`http://vipsa.invalid${path}`, { headers });

	it.each([
		...[
			'/',
			'/_system/info',
			'/_system/config',
			'/rest/v1/../../_system/info',
			'/storage/v1/bucket'
		],
		...['/graphql/v1', '/rest', '/auth', '//rest/v1/x/../../../_system/info']
	])('does not lead to %s', async (path) => {
		const key = { apikey: world.keys.secret_key };
		expect((await get(path, key)).status).toBe(404);
	});

	it('needs a key', async () => {
		expect((await get('/rest/v1/releases')).status).toBe(401);
		expect((await get('/rest/v1/releases', { apikey: 'sb_publishable_wrong' })).status).toBe(401);
	});

	const encoded = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
	const tokenOf = (role: string, secret: string, alg = 'HS256', lives = 600) => {
		const now = Math.floor(Date.now() / 1000);
		const body = `${encoded({ alg, typ: 'JWT' })}.${encoded({ role, sub: randomUUID(), iat: now, exp: now + lives })}`;
		const signature = createHmac('sha256', secret).update(body).digest('base64url');
		return alg === 'none' ? `${body}.` : `${body}.${signature}`;
	};

	it.each(['postgres', 'supabase_admin', 'pg_read_all_data', 'pg_monitor', 'none', ''])(
		'lets nobody in as %s, though the token is signed',
		async (role) => {
			const db = world.client(tokenOf(role, world.keys.jwt_secret));
			const { data, error } = await db.rpc('who_asks');
			expect(error === null ? data : 'refused').toMatch(/^(refused|anon)$/);
			expect((await db.rpc('people')).error).not.toBeNull();
		}
	);

	it('takes no token that another signed, that is not signed, or that is over', async () => {
		const secret = world.keys.jwt_secret;
		for (const token of [
			tokenOf('service_role', 'another-secret'),
			tokenOf('service_role', secret, 'none'),
			tokenOf('service_role', secret, 'HS256', -10)
		]) {
			const db = world.client(token);
			const { data, error } = await db.rpc('who_asks');
			expect(error === null ? data : 'refused').toMatch(/^(refused|anon)$/);
			expect((await db.rpc('people')).error).not.toBeNull();
		}
		const own = world.client(tokenOf('service_role', secret));
		expect((await own.rpc('who_asks')).data).toBe('service_role');
	});
});

test('no function sets the status or headers of its answer, which the embedded database leaves out', () => {
	for (const { version, sql } of migrationsIn('supabase/migrations')) {
		expect(sql, version).not.toMatch(/response\.(status|headers)/);
	}
});
