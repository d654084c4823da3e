import { chmodSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { carryOut } from './carry-out.ts';
import type { CommandContext } from './command.ts';

const Asked = z.object({ words: z.array(z.string()).max(50) });
const Told = z.union([z.object({ line: z.string() }), z.object({ code: z.number() })]);

/** Where a server that holds a data folder listens for commands. */
export function socketPath(folder: string): string {
	return join(folder, 'socket');
}

/**
 * Listens for commands in the data folder; only the owner can open the socket.
 * @returns a function that stops listening
 */
export async function listenForCommands(
	folder: string,
	context: Omit<CommandContext, 'say'>
): Promise<() => void> {
	const path = socketPath(folder);
	rmSync(path, { force: true });
	const server: Server = createServer((connection) => {
		const tell = (message: z.infer<typeof Told>) => {
			if (connection.writable) connection.write(`${JSON.stringify(message)}\n`);
		};
		connection.on('error', () => {});
		createInterface({ input: connection }).once('line', (line) => {
			void (async () => {
				try {
					const { words } = Asked.parse(JSON.parse(line));
					const code = await carryOut(words, { ...context, say: (said) => tell({ line: said }) });
					tell({ code });
				} catch (error) {
					tell({ line: `it failed: ${error instanceof Error ? error.name : 'unknown'}` });
					tell({ code: 1 });
				}
				connection.end();
			})();
		});
	});
	const umask = process.umask(0o177);
	try {
		await new Promise<void>((listening, failed) => {
			server.once('error', failed);
			server.listen(path, listening);
		});
	} finally {
		process.umask(umask);
	}
	chmodSync(path, 0o600);
	return () => {
		server.close();
		rmSync(path, { force: true });
	};
}

/**
 * Lets the server that holds a data folder carry out a command.
 * @returns the exit code, or null when no server listens there
 */
export function askServer(
	folder: string,
	words: string[],
	say: (line: string) => void
): Promise<number | null> {
	return new Promise((answered) => {
		const connection = createConnection(socketPath(folder));
		let code: number | null = null;
		connection.once('error', () => answered(null));
		connection.once('connect', () => connection.write(`${JSON.stringify({ words })}\n`));
		const lines = createInterface({ input: connection });
		lines.on('error', () => {});
		lines.on('line', (line) => {
			const told = Told.parse(JSON.parse(line));
			if ('line' in told) say(told.line);
			else code = told.code;
		});
		lines.once('close', () => answered(code ?? 1));
	});
}
