import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { answerOf } from '#lib/database/failure.ts';
import { href } from '#lib/words/link.ts';
import type { PageServerLoad } from './$types';

const doors = z.object({ participant: z.string().nullable(), organisation: z.string().nullable() });

/**
 * Opens a survey of the demo without a card: as someone from Peer, or as an organisation. Once the
 * round is closed, a page says so.
 */
export const load: PageServerLoad = async ({ locals, url }) => {
	if (!locals.region.is_demo) error(404);
	const found = doors.nullable().parse(answerOf(await locals.db.rpc('demo_doors')));
	const code =
		url.searchParams.get('as') === 'organisation' ? found?.organisation : found?.participant;
	if (!code) error(410);
	redirect(303, href(`/s/${code}`));
};
