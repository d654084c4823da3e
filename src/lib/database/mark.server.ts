import { createHmac } from 'node:crypto';
import { supabase } from './connect.server.ts';

/**
 * A keyed mark of a text: the same text has the same mark, and nobody without the secret key can
 * make it or turn it back (HMAC-SHA-256, RFC 2104).
 * @returns 43 characters, base64url
 */
export async function secretMark(text: string): Promise<string> {
	const { secret_key } = await supabase();
	return createHmac('sha256', secret_key).update(text).digest('base64url');
}
