import type { SupabaseClient } from '@supabase/supabase-js';
import { municipalities } from '#lib/region/people.server.ts';
import type { Person } from '#lib/region/region.ts';
import { figures } from '#lib/release/release.server.ts';
import { programme, programmes } from '#lib/vision/programme.server.ts';
import { programmeAsked } from '#lib/vision/programme.ts';
import type { Language } from '#lib/words/text.ts';
import { actions } from './action.server.ts';
import { funds } from './fund.server.ts';
import { placeFunds } from './money.server.ts';
import { fundsInUse } from './money.ts';
import { planPage } from './plan-page.ts';
import { planWords } from './words.server.ts';

/**
 * What the page of a plan shows: the programme that the address names, who does what, the catalogue in
 * the order that suits the place, and its money of this year.
 * @param here the municipality; null for the region
 */
export async function loadPlanPage(
	db: SupabaseClient,
	here: { nis: string; name: string } | null,
	{ query, person, language }: { query: URLSearchParams; person: Person; language: Language }
) {
	const list = await programmes(db);
	const asked = programmeAsked(list, query.get('programme'));
	const [whole, entered, present, words, held, allFunds, shown] = await Promise.all([
		asked ? programme(db, asked.code) : null,
		asked ? actions(db, { programme: asked.code }) : [],
		municipalities(db),
		planWords(db, language),
		placeFunds(db, here?.nis ?? 'region'),
		funds(db),
		figures(db, null, {
			places: [...(here ? [here.nis] : []), 'region'],
			questions: ['D5.1', 'D2.1'],
			lenses: ['all']
		})
	]);
	return {
		programmes: list.map(({ code, name }) => ({ code, name })),
		programme: whole,
		money: { ...held, funds: fundsInUse(held.funds) },
		funds: allFunds,
		release: shown.release && { number: shown.release.number, made_on: shown.release.made_on },
		...planPage(
			{ actions: entered, municipalities: present, words, cells: shown.cells },
			{ here, query, own: person.municipalities.map(({ nis }) => nis), language }
		)
	};
}
