import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import {
	type Batch,
	batchSchema,
	type Contribution,
	contributionSchema,
	type Counter,
	counterSchema
} from './participation.ts';

/** How far each voice came, in steps, per municipality and in the region. */
export async function counters(db: SupabaseClient, round_id: string): Promise<Counter[]> {
	return ask(db, 'round_counters', { p_round_id: round_id }, z.array(counterSchema));
}

/** The batches that came in too fast, with what was decided on each. */
export async function markedBatches(db: SupabaseClient, round_id: string): Promise<Batch[]> {
	return ask(db, 'marked_batches', { p_round_id: round_id }, z.array(batchSchema));
}

/** Keeps a batch out of the releases to come. Refused VPREA without a reason; logged. */
export async function leaveOutBatch(
	db: SupabaseClient,
	batch_id: string,
	reason: string
): Promise<void> {
	await ask(db, 'leave_out_batch', { p_batch_id: batch_id, p_reason: reason }, z.unknown());
}

/** Lets a batch count again. Refused VPREA without a reason; logged. */
export async function takeBackBatch(
	db: SupabaseClient,
	batch_id: string,
	reason: string
): Promise<void> {
	await ask(db, 'take_back_batch', { p_batch_id: batch_id, p_reason: reason }, z.unknown());
}

/** What organisations let others read. */
export async function contributions(db: SupabaseClient, round_id: string): Promise<Contribution[]> {
	return ask(db, 'contributions', { p_round_id: round_id }, z.array(contributionSchema));
}
