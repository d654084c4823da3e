import { roundLinks } from '#lib/survey/round.server.ts';
import { qrCode } from '#lib/ui/qr.server.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { roundHere } from '../here.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { round } = await roundHere(event);
	const links = await roundLinks(event.locals.db, round.round_id);
	return {
		links: links.map(({ code, tablet_code, audience, municipality_name }) => {
			const address = `${event.url.origin}/s/${code}`;
			const name = municipality_name ?? m.release_any_municipality();
			const tablet = tablet_code && `/s/${tablet_code}`;
			return { code, audience, name, address, tablet, qr: qrCode(address) };
		})
	};
};
