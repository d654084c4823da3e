import { municipalities } from '#lib/region/people.server.ts';
import { invitations } from '#lib/survey/round.server.ts';
import { roundHere } from '../here.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { round } = await roundHere(event);
	const { db } = event.locals;
	const [invited, places] = await Promise.all([
		invitations(db, round.round_id),
		municipalities(db, round.opens_on)
	]);
	const asked = (event.url.searchParams.get('q') ?? '').trim().toLowerCase();
	const nameOf = new Map(places.map((place) => [place.nis, place.name]));
	const rows = invited.map(({ organisation_id, name, municipalities, email, code, state }) => ({
		organisation_id,
		name,
		email,
		state,
		address: `${event.url.origin}/s/${code}`,
		area:
			municipalities.length === places.length
				? null
				: municipalities.map((nis) => nameOf.get(nis) ?? nis).join(', ')
	}));
	const found = rows.filter((row) => `${row.name} ${row.area}`.toLowerCase().includes(asked));
	return {
		asked,
		rows: found.toSorted((one, other) => one.name.localeCompare(other.name, 'nl')),
		invited_count: invited.length,
		answered_count: invited.filter(({ state }) => state === 'answered').length,
		is_added: event.url.searchParams.get('done') === 'added'
	};
};
