import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { privileged } from '#lib/database/connect.server.ts';
import { answerOf } from '#lib/database/failure.ts';
import { href } from '#lib/words/link.ts';
import { demoPeople } from '../../../../cli/demo/people.ts';
import type { RequestHandler } from './$types';

/** Signs in as one of the demo's fictional people, with the password that they share. */
export const POST: RequestHandler = async ({ locals, request }) => {
	if (!locals.region.is_demo) error(404);
	const who = (await request.formData()).get('who');
	const person = demoPeople.find((each) => each.who === who);
	if (!person) error(404);
	const machine = await privileged();
	const password = z.string().parse(answerOf(await machine.rpc('demo_password')));
	const signedIn = await locals.db.auth.signInWithPassword({ email: person.email, password });
	if (signedIn.error) throw signedIn.error;
	redirect(303, href(firstPages[person.who] ?? '/region'));
};

const firstPages: Record<string, string> = {
	'head-peer': '/municipality/peer',
	head: '/municipality/hechtel-eksel',
	facilitator: '/rounds',
	observer: '/region/show'
};
