import type { SupabaseClient } from '@supabase/supabase-js';
import type { Vision, Wording } from '#lib/vision/vision.ts';
import { historyOf, visionOf } from '#lib/vision/vision.server.ts';
import { layBeside, type PartBeside } from '#lib/vision/wording.ts';

/** Two texts of a statement of which one was saved while the other was written. */
export type Merge = {
	parts: PartBeside[];
	theirs: { revision: number; saved_by: string | null; saved_on: string };
	mine: Wording;
	/** The revision that `mine` began from. */
	read: number;
	suggestion_id: string | null;
	/** A choice was missing. */
	is_incomplete: boolean;
};

type Given = Pick<Merge, 'mine' | 'read' | 'suggestion_id'> & {
	is_incomplete?: boolean;
	/** The revision to lay beside it; the newest when absent. */
	beside?: number;
};

/** A revision of the version that is being written; null when there is none. */
export async function revisionsOf(db: SupabaseClient, place: string, statement_id: string) {
	const [{ version }, { revisions }] = await Promise.all([
		visionOf(db, place, null),
		historyOf(db, statement_id)
	]);
	const own = revisions.filter(({ version_number }) => version_number === version?.number);
	return (number: number) => own.find(({ revision }) => revision === number) ?? null;
}

/** Lays what was written beside what was saved meanwhile. */
export async function besideNewest(
	db: SupabaseClient,
	{ place, statements }: Pick<Vision, 'place' | 'statements'>,
	statement_id: string,
	{ mine, read, suggestion_id, is_incomplete = false, beside }: Given
): Promise<Merge | null> {
	const revision = await revisionsOf(db, place, statement_id);
	const newest = statements.find((one) => one.statement_id === statement_id)?.revision ?? 0;
	const [base, theirs] = [revision(read), revision(beside ?? newest)];
	if (!base || !theirs) return null;
	return {
		parts: layBeside(base, theirs, mine),
		theirs: {
			revision: theirs.revision,
			saved_by: theirs.saved_by,
			saved_on: theirs.saved_on
		},
		mine,
		read,
		suggestion_id,
		is_incomplete
	};
}
