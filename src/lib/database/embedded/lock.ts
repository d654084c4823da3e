import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

/** Another process holds the data folder; two on one folder would destroy it. */
export class FolderInUse extends Error {
	readonly pid: number;
	constructor(pid: number) {
		super(`the data folder is in use by process ${pid}`);
		this.name = 'FolderInUse';
		this.pid = pid;
	}
}

/** When a process started, in clock ticks since boot; tells a process from a later one with its number. */
function startedAt(pid: number): string {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
	} catch {
		return '';
	}
}

function isAlive(pid: number, started: string): boolean {
	try {
		process.kill(pid, 0);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
	}
	const now = startedAt(pid);
	return now === '' || started === '' || now === started;
}

/**
 * Takes the lock of a data folder for this process.
 * @param path the lock file, beside the database
 * @returns a function that gives the lock back
 * @throws FolderInUse when a living process holds it; the lock of a dead one is taken over
 */
export function takeLock(path: string): () => void {
	for (let attempt = 0; ; attempt++) {
		try {
			const file = openSync(path, 'wx', 0o600);
			writeSync(file, `${process.pid} ${startedAt(process.pid)}\n`);
			closeSync(file);
			return () => rmSync(path, { force: true });
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 3) throw error;
		}
		const [pid = '0', started = ''] = readLock(path).split(' ');
		if (Number(pid) > 0 && isAlive(Number(pid), started)) throw new FolderInUse(Number(pid));
		rmSync(path, { force: true });
	}
}

function readLock(path: string): string {
	try {
		return readFileSync(path, 'utf8').trim();
	} catch {
		return '';
	}
}
