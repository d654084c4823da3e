import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Keys = z.object({
	publishable_key: z.string().min(20),
	secret_key: z.string().min(20),
	jwt_secret: z.string().min(40)
});

/** The keys of an embedded database. The signing secret is root: whoever has it is anyone. */
export type Keys = z.infer<typeof Keys>;

/**
 * The keys of a data folder, made at the first start: random, readable by the owner only.
 * @param folder the data folder
 * @throws Error when the file is damaged
 */
export function keysOf(folder: string): Keys {
	const path = join(folder, 'keys.json');
	if (!existsSync(path)) {
		const keys: Keys = {
			publishable_key: `sb_publishable_${randomBytes(24).toString('base64url')}`,
			secret_key: `sb_secret_${randomBytes(24).toString('base64url')}`,
			jwt_secret: randomBytes(48).toString('base64url')
		};
		writeFileSync(`${path}.new`, JSON.stringify(keys, null, '\t'), { mode: 0o600, flag: 'w' });
		renameSync(`${path}.new`, path);
	}
	return Keys.parse(JSON.parse(readFileSync(path, 'utf8')));
}
