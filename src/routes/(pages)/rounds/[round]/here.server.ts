import { error } from '@sveltejs/kit';
import { requireRole } from '#lib/region/guard.server.ts';
import type { Person } from '#lib/region/region.ts';
import type { Round } from '#lib/survey/round.ts';
import { rounds } from '#lib/survey/round.server.ts';
import * as m from '#lib/words/paraglide/messages.js';

/**
 * The round that the address names by its number, for who works on rounds.
 * @throws 404 when there is no such round, 403 and the sign-in page as `requireRole`
 */
export async function roundHere(event: {
	locals: App.Locals;
	params: { round: string };
}): Promise<{ round: Round; person: Person }> {
	const person = requireRole(event.locals, 'facilitator', 'coordinator');
	const all = await rounds(event.locals.db);
	const round = all.find(({ number }) => String(number) === event.params.round);
	if (!round) error(404, m.release_round_unknown());
	return { round, person };
}
