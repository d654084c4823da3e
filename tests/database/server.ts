import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import type { Inside, Session } from '#lib/database/embedded/migrate.ts';
import type { Keys } from '#lib/database/embedded/keys.ts';
import type { Queue } from '#lib/database/embedded/wire.ts';

/** The PostgreSQL server on which the tests run; none: they run on the embedded database. */
export const serverUrl = process.env.VIPSA_TEST_POSTGRES ?? '';

/** Keys for a database of the tests. */
export function testKeys(): Keys {
	return {
		publishable_key: `sb_publishable_${randomBytes(24).toString('base64url')}`,
		secret_key: `sb_secret_${randomBytes(24).toString('base64url')}`,
		jwt_secret: randomBytes(48).toString('base64url')
	};
}

/** A server has many sessions, so nothing has to wait. */
export const atOnce: Queue = (work) => work();

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
const parse = (text: string): unknown => JSON.parse(text);

/** Without these a jsonb argument arrives as a string within a string. */
export const jsonTypes = {
	json: { to: 114, from: [114, 3802], serialize: asText, parse },
	jsonb: { to: 3802, from: [3802], serialize: asText, parse }
};

/** The address of a database of the server. */
export function urlOf(database: string): string {
	const url = new URL(serverUrl);
	url.pathname = `/${database}`;
	return url.href;
}

/** A pool on a database of the server. */
export function connectTo(database: string, max = 4): postgres.Sql {
	return postgres(urlOf(database), { max, types: jsonTypes, onnotice: () => {} });
}

/** A pool as the session that migrations need. */
export function sessionOf(sql: postgres.Sql): Session {
	return {
		...insideOf(sql),
		transaction: async <Result>(work: (inside: Inside) => Promise<Result>) =>
			(await sql.begin((inside) => work(insideOf(inside)))) as Result
	};
}

function insideOf(sql: postgres.ISql): Inside {
	return {
		query: async <Row>(text: string, parameters: unknown[] = []) => {
			const rows = await sql.unsafe(text, parameters as postgres.ParameterOrJSON<never>[]);
			return { rows: [...rows] as unknown as Row[] };
		},
		exec: (text) => sql.unsafe(text)
	};
}
