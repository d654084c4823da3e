import bcrypt from 'bcryptjs';
import type { Session } from './migrate.ts';

/**
 * Gives an entered person a password, and the user that goes with it when there is none yet. The
 * embedded sign-in service has no admin functions, so this writes what they would.
 * @param email the address that was entered, in lower case
 * @throws the database's refusal when the address was not entered
 */
export async function setPassword(
	session: Session,
	email: string,
	password: string
): Promise<void> {
	const hash = await bcrypt.hash(password, 10);
	await session.transaction(async (inside) => {
		const found = await inside.query<{ id: string }>('select id from auth.users where email = $1', [
			email
		]);
		const known = found.rows[0];
		if (known) {
			await inside.query('update auth.users set encrypted_password = $2 where id = $1', [
				known.id,
				hash
			]);
			return;
		}
		const made = await inside.query<{ id: string }>(
			`insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data, raw_user_meta_data)
			values (gen_random_uuid(), 'authenticated', 'authenticated', $1, $2, now(), '{"provider":"email","providers":["email"]}', '{}')
			returning id`,
			[email, hash]
		);
		const id = made.rows[0]?.id ?? '';
		await inside.query(
			`insert into auth.identities (id, user_id, provider, provider_id, identity_data)
			values (gen_random_uuid(), $1::uuid, 'email', $1::text, jsonb_build_object('sub', $1::text, 'email', $2::text))`,
			[id, email]
		);
	});
}
