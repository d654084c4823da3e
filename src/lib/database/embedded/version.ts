import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The major version of PostgreSQL that the pinned engine is; its files open with no other. */
const engineVersion = '17';

/** The data folder was made by another version of the engine. */
export class OtherVersion extends Error {
	readonly found: string;
	constructor(found: string) {
		super(
			`the data folder is of PostgreSQL ${found}, this version of VIPSA needs ${engineVersion}`
		);
		this.name = 'OtherVersion';
		this.found = found;
	}
}

/**
 * Reads which version made the files of a database.
 * @param path the folder of the database itself
 * @throws OtherVersion when this engine cannot open them
 */
export function refuseOtherVersion(path: string): void {
	const found = readFileSync(join(path, 'PG_VERSION'), 'utf8').trim();
	if (found !== engineVersion) throw new OtherVersion(found);
}
