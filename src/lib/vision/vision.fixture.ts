import type { Cell, Figure } from '#lib/release/release.ts';
import type { Evidence, Frozen, Statement } from './vision.ts';

/** A figure of a cell for tests. */
export function aFigure(option_code: string, share: number, more: Partial<Figure> = {}): Figure {
	return {
		option_code,
		share,
		low: Math.max(0, share - 0.05),
		high: Math.min(1, share + 0.05),
		nearly: null,
		borda: null,
		rank_low: null,
		rank_high: null,
		band: null,
		compared: null,
		gap: null,
		...more
	};
}

/** A shown cell on themes in Peer for tests. */
export function aCell(figures: Figure[], more: Partial<Cell> = {}): Cell {
	return {
		question_code: 'D5.1',
		voice: 'target_group',
		place: '72030',
		lens: 'all',
		category: 'all',
		with_not_said: false,
		state: 'shown',
		hidden_because: null,
		respondent_count: 140,
		order_state: 'clear',
		borda_differs: false,
		schulze_differs: false,
		depends_on_unranked: false,
		scale: null,
		kept_from: null,
		figures,
		...more
	};
}

/** A figure under a statement for tests. */
export function someEvidence(option_code: string, more: Partial<Evidence> = {}): Evidence {
	const figure: Frozen = {
		number: 2,
		made_on: '2017-06-12',
		state: 'shown',
		respondent_count: 140,
		share: 0.43,
		low: 0.35,
		high: 0.52,
		nearly: null,
		region_share: 0.29
	};
	return {
		evidence_id: option_code,
		question_code: 'D5.1',
		voice: 'target_group',
		place: '72030',
		lens: 'all',
		category: 'all',
		with_not_said: false,
		option_code,
		round_id: 'round',
		picked_on: '2018-05-15',
		picked_by: null,
		figure,
		newer: null,
		...more
	};
}

/** A statement for tests. */
export function aStatement(title: string, more: Partial<Statement> = {}): Statement {
	return {
		statement_id: title,
		revision: 1,
		dropped_on: null,
		title,
		body: '',
		level: null,
		themes: [],
		saved_on: '2018-05-15',
		saved_by: null,
		comment_count: 0,
		evidence: [],
		dissent: [],
		...more
	};
}

/** Themes for tests. */
export const someThemes = [
	['T_VERVOER', 'vervoer', 'transport'],
	['T_WONEN', 'wonen', 'housing'],
	['T_TAAL', 'Nederlands oefenen', 'practising Dutch'],
	['T_GELD', 'geld', 'money']
].map(([code = '', nl = '', en = '']) => ({ code, label: { nl, en }, pictogram: '' }));
