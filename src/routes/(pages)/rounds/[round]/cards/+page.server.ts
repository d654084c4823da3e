import { error } from '@sveltejs/kit';
import { roundLinks } from '#lib/survey/round.server.ts';
import { qrCode } from '#lib/ui/qr.server.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { roundHere } from '../here.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { round } = await roundHere(event);
	const { origin, host, searchParams } = event.url;
	const one = searchParams.get('code');
	const links = await roundLinks(event.locals.db, round.round_id);
	const chosen = one ? links.filter((link) => link.code === one) : links;
	if (chosen.length === 0) error(404, m.release_card_unknown());
	return {
		host,
		cards: chosen.map((link) => ({ ...link, qr: qrCode(`${origin}/s/${link.code}`) }))
	};
};
