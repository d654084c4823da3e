import type { SupabaseClient } from '@supabase/supabase-js';
import type { ZodType } from 'zod';
import { answerOf } from './failure.ts';

/**
 * Calls one database function as the person of the client, and reads its answer.
 * @param name of the function in schema `api`
 * @param args by parameter name
 * @param answer what the function gives, checked at this border
 * @throws Refused with the code and status of what the database refused
 * @throws ZodError when the database answers in another shape
 */
export async function ask<Answer>(
	db: SupabaseClient,
	name: string,
	args: Record<string, unknown>,
	answer: ZodType<Answer>
): Promise<Answer> {
	return answer.parse(answerOf(await db.rpc(name, args)));
}
