import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FolderInUse } from '#lib/database/embedded/lock.ts';
import { OtherVersion } from '#lib/database/embedded/version.ts';
import { Misused } from './command.ts';

/** The folder of the project. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Where the data and the migrations are.
 * @param data a folder named on the command line; else `VIPSA_DATA`, else `.data` in the project
 */
export function folders(data?: string): { data: string; migrations: string; build: string } {
	return {
		data: resolve(data ?? process.env.VIPSA_DATA ?? join(root, '.data')),
		migrations: join(root, 'supabase', 'migrations'),
		build: join(root, 'build')
	};
}

/** A fault as a sentence that says what to do, where we know it. */
export function explain(error: unknown): string {
	if (error instanceof FolderInUse) {
		return `Another VIPSA (process ${error.pid}) uses this data folder. Stop that one first, or choose another folder with VIPSA_DATA or --data.`;
	}
	if (error instanceof OtherVersion) {
		return [
			`This data folder was made by another version of the database engine (PostgreSQL ${error.found}).`,
			'Nothing was changed. Start the version of VIPSA that made it, or move the folder away and start afresh.'
		].join('\n');
	}
	if (isTaken(error)) {
		return `Port ${error.port} is taken by another program. Choose another with --port, for example npm start -- --port ${error.port + 1}.`;
	}
	if (isForbidden(error)) {
		return `This machine lets only its administrator listen at port ${error.port}. Choose one from 1024 on with --port.`;
	}
	if (error instanceof Misused) return `${error.message}; see npm run vipsa -- help`;
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function isTaken(error: unknown): error is Error & { port: number } {
	return isOfPort(error, 'EADDRINUSE');
}

function isForbidden(error: unknown): error is Error & { port: number } {
	return isOfPort(error, 'EACCES');
}

function isOfPort(error: unknown, code: string): error is Error & { port: number } {
	return error instanceof Error && 'code' in error && error.code === code && 'port' in error;
}
