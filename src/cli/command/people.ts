import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { answerOf } from '#lib/database/failure.ts';
import { Misused, type Run } from '../command.ts';

const roles = ['facilitator', 'head', 'coordinator', 'observer'];
const Municipalities = z.array(z.object({ nis: z.string(), name: z.string(), slug: z.string() }));

/** Enters a person; the first coordinator comes in by this door. */
export const addPerson: Run = async ({ options, rest }, { privileged, setPassword, say }) => {
	const [email] = rest;
	if (!email) throw new Misused('people add needs an e-mail address');
	const role = options.get('role') ?? '';
	if (!roles.includes(role)) throw new Misused(`--role is one of ${roles.join(', ')}`);
	const known = Municipalities.parse(answerOf(await privileged.rpc('municipalities')));
	const municipalities = (options.get('municipality') ?? '')
		.split(',')
		.filter(Boolean)
		.map((name) => {
			const found = known.find((one) => [one.nis, one.slug, one.name].includes(name.trim()));
			if (!found) throw new Misused(`${name} is no municipality of today`);
			return found.nis;
		});
	answerOf(
		await privileged.rpc('add_person', {
			p_name: options.get('name') ?? email.split('@')[0],
			p_email: email,
			p_role: role,
			p_municipalities: municipalities
		})
	);
	say(`${email} may sign in as ${role}, with a code by e-mail`);
	if (!options.has('password')) return;
	const password = randomBytes(12).toString('base64url');
	await setPassword(email.toLowerCase(), password);
	say(`or with the password ${password} (shown once)`);
};
