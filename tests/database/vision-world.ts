import { ask } from './call.ts';
import type { World } from './world.ts';

/** A figure of a release as a statement names it. */
export type Named = {
	number: number;
	voice: string;
	question_code: string;
	lens: string;
	category: string;
	place: string;
	option_code: string;
};

export const wordingOf = (title: string, body = '') => ({
	title,
	body,
	level: 'advise',
	themes: ['T_VERVOER']
});

export const openingOf = (place: string) => ({
	opening: `In ${place} doet iedereen mee.`,
	begins_year: 2018,
	ends_year: 2023
});

/** A released release with the themes of the region, of Peer and of Lommel; Bree's are hidden. */
export async function release(world: World, round_id: string, number: number, share: number) {
	const [made] = await world.sql<{ release_id: string }>(
		`insert into release.release (round_id, kind, method, seed, threshold_target_group, threshold_organisation, epoch, left_out_batches)
		values ($1, 'closing', 'VIPSA-10', 's', 10, 5, 1, '{}') returning release_id`,
		[round_id]
	);
	const figures = [
		{ option_code: 'T_VERVOER', share, low: share - 0.05, high: share + 0.05, nearly: null }
	];
	for (const [place, state] of [
		['region', 'shown'],
		['72030', 'shown'],
		['72020', 'shown'],
		['72004', 'hidden']
	]) {
		const isShown = state === 'shown';
		await world.sql(
			`insert into release.cell (release_id, question_code, voice, place, state, hidden_because, respondent_count, figures)
			values ($1, 'D5.1', 'target_group', $2, $3, $4, $5, $6)`,
			[
				made?.release_id,
				place,
				state,
				isShown ? null : 'few',
				isShown ? 140 : null,
				isShown ? figures : []
			]
		);
	}
	await world.sql(
		`update release.release set state = 'released', number = $2 where release_id = $1`,
		[made?.release_id, number]
	);
}

export function figure(number: number, place = '72030', option_code = 'T_VERVOER'): Named {
	const cell = { voice: 'target_group', question_code: 'D5.1', lens: 'all', category: 'all' };
	return { number, place, option_code, ...cell };
}

/** The vision of a place as the database answers it. */
export type Answered = {
	may_edit: boolean;
	may_suggest: boolean;
	version: { number: number; state: string; edition: number; opening: string } | null;
	versions: { number: number; state: string }[];
	statements: {
		statement_id: string;
		title: string;
		body: string;
		revision: number;
		saved_by: string | null;
		dropped_on: string | null;
		comment_count: number;
		dissent: { whose: string; body: string }[];
		evidence: {
			evidence_id: string;
			place: string;
			figure: { number: number; share: number; respondent_count: number; region_share: number };
			newer: { number: number; share: number; state: string } | null;
		}[];
	}[];
	suggestions: { suggestion_id: string; state: string; title: string; answer: string | null }[];
};

export function visionOf(world: World, p_place: string, p_number: number | null = null) {
	return ask<Answered>(world.machine, 'vision', { p_place, p_number });
}
