import type { SupabaseClient } from '@supabase/supabase-js';
import type { Staff, SignedIn } from './people.ts';
import type { World } from './world.ts';

/** Every question that a reader can put to the API about a round: its name, and what is asked. */
function questions(round_id: string): { name: string; args: Record<string, unknown> }[] {
	const p_round_id = round_id;
	return [
		...['region', '72004', '72037'].map((p_place) => ({
			name: 'dashboard',
			args: { p_place, p_number: null }
		})),
		{
			name: 'figures',
			args: { p_number: null, p_places: null, p_questions: null, p_lenses: null }
		},
		{
			name: 'figures',
			args: { p_number: 1, p_places: ['72037'], p_questions: ['D2.2'], p_lenses: ['age'] }
		},
		...['round_counters', 'round_surveys', 'contributions', 'invitations', 'marked_batches'].map(
			(name) => ({ name, args: { p_round_id } })
		),
		{ name: 'log_entries', args: { p_before: null } },
		...['rounds', 'region_state', 'themes', 'people', 'first_steps'].map((name) => ({
			name,
			args: {}
		}))
	];
}

/** What is new in each world and says nothing of anyone: ids, link codes, and the time of the clock. */
const chance = [
	[/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id'],
	[/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[^"]*/g, 'time'],
	[/"code":"[^"]*"/g, '"code":"link"']
] as const;

/**
 * All that anyone reads of a world through the API, answers and refusals, with what is only chance
 * taken out.
 * @returns the answers as text, by who asks what
 */
export async function everything(
	world: World,
	staff: Record<Staff, SignedIn>,
	round_id: string
): Promise<Map<string, string>> {
	const askers: [string, SupabaseClient][] = [
		['visitor', world.visitor],
		...Object.entries(staff).map(([name, { db }]): [string, SupabaseClient] => [name, db])
	];
	const read = new Map<string, string>();
	const keep = (name: string, answer: unknown) => {
		const text = chance.reduce(
			(text, [from, to]) => text.replace(from, to),
			JSON.stringify(answer)
		);
		read.set(name, text);
	};
	for (const [asker, db] of askers) {
		for (const { name, args } of questions(round_id)) {
			const { data, error } = await db.rpc(name, args);
			const given = Object.values(args).flat().join(' ').replace(round_id, '');
			keep(`${asker}: ${name} ${given}`, error ? [error.code, error.message, error.details] : data);
		}
		for (const view of ['cells', 'releases']) {
			const { data, error } = await db.from(view).select().limit(10_000);
			keep(`${asker}: ${view}`, error ? [error.code, error.message] : data);
		}
	}
	return read;
}
