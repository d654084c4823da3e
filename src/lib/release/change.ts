import type { DraftPlace } from './draft.ts';

/** What a draft does to one place, in one word. */
export type Change =
	'first' | 'more' | 'fewer' | 'same' | 'few' | 'protects' | 'gone_few' | 'gone_protects';

/** What confirming the draft would change for readers of that place. */
export function changeOf(place: DraftPlace): Change {
	if (place.state === 'hidden') {
		const because = place.hidden_because ?? 'few';
		return place.earlier_count === null ? because : `gone_${because}`;
	}
	if (place.respondent_count === null || place.earlier_count === null) return 'first';
	if (place.respondent_count > place.earlier_count) return 'more';
	return place.respondent_count < place.earlier_count ? 'fewer' : 'same';
}
