import type { SupabaseClient } from '@supabase/supabase-js';
import { expect } from 'vitest';
import { failureOf, type FailureCode } from '#lib/database/failure.ts';

/** Calls a function of the API that must answer. */
export async function ask<Data = null>(
	db: SupabaseClient,
	name: string,
	args: Record<string, unknown> = {}
): Promise<Data> {
	const { data, error } = await db.rpc(name, args);
	if (error) throw new Error(`${name}: ${error.code} ${error.message} ${error.details ?? ''}`);
	return data as Data;
}

/** Calls a function of the API that must refuse, by this code and about this. */
export async function expectRefusal(
	db: SupabaseClient,
	name: string,
	args: Record<string, unknown>,
	code: FailureCode,
	detail?: string
): Promise<void> {
	const { data, error } = await db.rpc(name, args);
	expect(error, `${name} answered ${JSON.stringify(data)}`).not.toBeNull();
	if (!error) return;
	expect(error.code, `${name}: ${error.message} ${error.details ?? ''}`).toBe(code);
	if (detail !== undefined) expect(failureOf(error).detail).toBe(detail);
}

/** The code with which a function of the API refuses; null when it answers. */
export async function refusalOf(
	db: SupabaseClient,
	name: string,
	args: object
): Promise<FailureCode | null> {
	const { error } = await db.rpc(name, args as Record<string, unknown>);
	return error ? failureOf(error).code : null;
}
