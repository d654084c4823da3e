import type { DraftLens } from '#lib/release/draft.ts';
import type { DataTable } from '#lib/ui/table.ts';
import { countInWords } from '#lib/words/count.ts';
import type { Language } from '#lib/words/text.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { lensInWords } from './lens-words.ts';

/** What a draft shows and hides of the groups, a row per lens. */
export function lensTable(lenses: readonly DraftLens[], language: Language): DataTable {
	return {
		caption: m.release_groups(),
		columns: [
			m.release_groups_lens(),
			m.release_groups_shown(),
			m.release_groups_first(),
			m.release_groups_kept(),
			m.release_groups_few(),
			m.release_groups_protects()
		],
		rows: lenses.map(({ lens, shown, first, kept, few, protects }) => [
			lensInWords(lens, language),
			...[shown, first, kept, few, protects].map((count) => countInWords(count, language))
		])
	};
}
