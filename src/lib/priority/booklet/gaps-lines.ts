import * as m from '#lib/words/paraglide/messages.js';
import type { Language } from '#lib/words/text.ts';
import type { PriorityPage } from '../page.ts';
import { segments } from '../segment.ts';
import type { SummaryLine } from '../summary.ts';

/** The clear differences between the two voices as one line, at most three of them. */
export function gapsLine({ voices }: Pick<PriorityPage, 'voices'>, locale: Language): SummaryLine {
	const term = m.booklet_gaps({}, { locale });
	if (voices.state !== 'compared') {
		return { term, text: segments(m.booklet_gaps_few({}, { locale })) };
	}
	const clear = voices.rows.filter(({ clearly }) => clearly !== null).slice(0, 3);
	const said = clear.map(({ name, people, organisations }) =>
		m.booklet_gap(
			{
				theme: name,
				people: Math.round(people * 100),
				organisations: Math.round(organisations * 100)
			},
			{ locale }
		)
	);
	return {
		term,
		text: segments(said.length === 0 ? m.booklet_gaps_none({}, { locale }) : said.join(' '))
	};
}
