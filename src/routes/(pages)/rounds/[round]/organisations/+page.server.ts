import { municipalities } from '#lib/region/people.server.ts';
import { invitations } from '#lib/survey/round.server.ts';
import { roundHere } from '../here.server.ts';
import type { PageServerLoad } from './$types';

const perPage = 25;

export const load: PageServerLoad = async (event) => {
	const { round } = await roundHere(event);
	const { db } = event.locals;
	const { searchParams, origin } = event.url;
	const [invited, places] = await Promise.all([
		invitations(db, round.round_id),
		municipalities(db, round.opens_on)
	]);
	const asked = (searchParams.get('q') ?? '').trim();
	const state = searchParams.get('state');
	const nameOf = new Map(places.map((place) => [place.nis, place.name]));
	const rows = invited.map(({ organisation_id, name, municipalities, email, code, state }) => ({
		organisation_id,
		name,
		email,
		state,
		address: code && `${origin}/s/${code}`,
		area:
			municipalities.length === places.length
				? null
				: municipalities.map((nis) => nameOf.get(nis) ?? nis).join(', ')
	}));
	const found = rows
		.filter((row) => !state || row.state === state)
		.filter((row) => `${row.name} ${row.area}`.toLowerCase().includes(asked.toLowerCase()))
		.toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
	const page_count = Math.max(1, Math.ceil(found.length / perPage));
	const page = Math.min(Math.max(1, Math.trunc(Number(searchParams.get('page'))) || 1), page_count);
	return {
		asked,
		state,
		page,
		page_count,
		found_count: found.length,
		rows: found.slice((page - 1) * perPage, page * perPage),
		invited_count: invited.length,
		answered_count: invited.filter(({ state }) => state === 'answered').length,
		is_added: searchParams.get('done') === 'added'
	};
};
