import type { Person } from '#lib/region/region.ts';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { MenuItem } from '#lib/ui/Header.svelte';

/** The pages of plans that lie under no place. */
const planPages = [
	'/board',
	'/weighing',
	'/actions',
	'/programmes',
	'/partners',
	'/funds',
	'/pots'
] as const;

/**
 * The main menu as it is for whoever asks: what a role may not open is not in it.
 * @param person null for someone who is not signed in
 */
export function menuOf(person: Person | null): MenuItem[] {
	if (!person) {
		return [
			{ href: href('/#about'), label: m.ui_menu_about() },
			{ href: href('/#results'), label: m.ui_menu_results() },
			{ href: href('/sign-in'), label: m.ui_menu_staff() }
		];
	}
	const runsRounds = person.role === 'facilitator' || person.role === 'coordinator';
	const [only, ...others] = person.municipalities;
	const own = only && others.length === 0 ? `/municipality/${only.slug}` : '/region';
	const readsLog = person.role === 'coordinator' || person.role === 'observer';
	return [
		{ href: href('/region'), label: m.ui_menu_region() },
		...person.municipalities.map((municipality) => ({
			href: href(`/municipality/${municipality.slug}`),
			label:
				person.municipalities.length === 1
					? m.ui_menu_priorities()
					: m.ui_menu_priorities_of({ municipality: municipality.name })
		})),
		{ href: href(`${own}/vision`), label: m.ui_menu_vision() },
		{
			href: href(`${own}/plan`),
			label: m.ui_menu_plan(),
			also: planPages.map((path) => href(path))
		},
		{ href: href('/releases'), label: m.ui_foot_releases() },
		...(runsRounds ? [{ href: href('/rounds'), label: m.ui_menu_rounds() }] : []),
		...(person.role === 'coordinator'
			? [{ href: href('/people'), label: m.ui_menu_people() }]
			: []),
		...(readsLog ? [{ href: href('/log'), label: m.ui_menu_log() }] : [])
	];
}
