import { ask } from './call.ts';
import { enter, enterStaff, type SignedIn, type Staff } from './people.ts';
import { openRound, setDay } from './round.ts';
import { openWorld, type World } from './world.ts';

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

/** The place whose vision the tests write. */
export const peer = '72030';

/** A world in which Peer began a vision, on release 4 of a round. */
export type VisionWorld = {
	world: World;
	staff: Record<Staff, SignedIn>;
	/** Another head of Peer. */
	second: SignedIn;
	round_id: string;
};

/** Opens a world in which Peer began a vision. */
export async function openVision(): Promise<VisionWorld> {
	const world = await openWorld();
	const staff = await enterStaff(world);
	const second = await enter(world, 'second_head_of_peer', 'head', [peer]);
	const { round_id } = await openRound(staff.facilitator.db);
	await setDay(world, '2018-05-15');
	await release(world, round_id, 4, 0.43);
	await ask(staff.head_of_peer.db, 'begin_vision', { p_place: peer, p_opening: openingOf('Peer') });
	return { world, staff, second, round_id };
}

/** Adds a statement to the vision of Peer; gives its id. */
export async function addStatement(
	{ staff }: VisionWorld,
	title: string,
	body = ''
): Promise<string> {
	const { statement_id } = await ask<{ statement_id: string }>(
		staff.head_of_peer.db,
		'add_statement',
		{ p_place: peer, p_wording: wordingOf(title, body) }
	);
	return statement_id;
}

/** A statement of Peer as it stands, in a version or in the newest. */
export async function statementOf(
	{ world }: VisionWorld,
	id: string,
	number: number | null = null
): Promise<Answered['statements'][number]> {
	const found = (await visionOf(world, peer, number)).statements.find(
		({ statement_id }) => statement_id === id
	);
	if (!found) throw new Error(`no statement ${id}`);
	return found;
}

/** Saves another title on the revision that was read. */
export function saveTitle(by: SignedIn, p_statement_id: string, title: string, p_revision: number) {
	return by.db.rpc('save_statement', { p_statement_id, p_wording: wordingOf(title), p_revision });
}
