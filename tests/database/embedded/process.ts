import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';

/** A process of a test, with all that it said. */
export type Running = {
	child: ChildProcess;
	/** What it said until now, of both streams. */
	said(): string;
	/** Resolves when it said this; fails when it ended without. */
	until(text: string): Promise<void>;
	/** Its exit code, once it ended; null when it was killed. */
	ended: Promise<number | null>;
};

/** Runs a file of the project in Node. */
export function run(file: string, args: string[], env: NodeJS.ProcessEnv = {}): Running {
	const child = spawn(process.execPath, [file, ...args], {
		env: { ...process.env, NODE_ENV: 'production', ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let said = '';
	const told = new Set<() => void>();
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8');
		stream.on('data', (text: string) => {
			said += text;
			for (const tell of told) tell();
		});
	}
	const ended = new Promise<number | null>((end) => child.on('close', (code) => end(code)));
	return {
		child,
		said: () => said,
		ended,
		until: (text) =>
			new Promise((heard, failed) => {
				const look = () => {
					if (said.includes(text)) heard();
				};
				told.add(look);
				look();
				void ended.then(() => failed(new Error(`it ended without "${text}":\n${said}`)));
			})
	};
}

/** A new folder that does not exist elsewhere. */
export function newFolder(): string {
	return mkdtempSync(join(tmpdir(), 'vipsa-test-'));
}

/** A data folder that was made before and holds nobody. */
export function copiedFolder(): string {
	const folder = newFolder();
	cpSync(inject('template'), folder, { recursive: true });
	return folder;
}
