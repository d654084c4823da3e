import { listFormat } from '#lib/words/formats.ts';
import type { DataTable } from '#lib/ui/table.ts';
import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { columnInWords } from './columns.ts';
import type { Holding } from './holdings.ts';
import type { Cell } from './release.ts';
import { valueInWords, valueWords } from './value-words.ts';

/** How many cells are shown and hidden, as a table in words. */
export function holdingsTable(holdings: readonly Holding[], locale: Language): DataTable {
	return {
		caption: m.releases_shown_and_hidden({}, { locale }),
		columns: [
			columnInWords('voice', locale),
			m.releases_column_shown({}, { locale }),
			m.releases_column_kept({}, { locale }),
			m.releases_column_few({}, { locale }),
			m.releases_column_protects({}, { locale })
		],
		rows: holdings.map(({ voice, of, shown, kept, few, protects }) => [
			of === 'everyone'
				? m.releases_of_everyone({ voice: valueWords.voice[voice]({}, { locale }) }, { locale })
				: m.releases_of_groups({ voice: valueWords.voice[voice]({}, { locale }) }, { locale }),
			String(shown),
			String(kept),
			String(few),
			String(protects)
		])
	};
}

/** Which places show no themes, and why: one sentence per voice and reason. */
export function hiddenPlacesInWords(
	hidden: readonly Pick<Cell, 'voice' | 'place' | 'hidden_because'>[],
	places: Readonly<Record<string, string>>,
	locale: Language
): string[] {
	const voices = ['target_group', 'organisation'] as const;
	const reasons = ['few', 'protects'] as const;
	const names = (voice: string, because: string) =>
		hidden
			.filter((cell) => cell.voice === voice && cell.hidden_because === because)
			.map(({ place }) =>
				place === 'region' ? m.priority_whole_region({}, { locale }) : (places[place] ?? place)
			)
			.sort();
	return voices.flatMap((voice) =>
		reasons.flatMap((because) => {
			const found = names(voice, because);
			if (found.length === 0) return [];
			return [
				m.releases_hidden_places(
					{
						voice: valueInWords(valueWords.voice, voice, locale),
						places: listFormat(locale, { type: 'conjunction' }).format(found),
						reason: valueInWords(valueWords.reason, because, locale)
					},
					{ locale }
				)
			];
		})
	);
}
