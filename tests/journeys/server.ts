import { spawn } from 'node:child_process';
import { servingNode } from '../../src/cli/node.mjs';
import { root } from '../../src/cli/stage.mjs';

/** What a data folder begins with; `closed` is the demo on 15 July 2018, when round 2 has closed. */
export type Start = 'demo' | 'closed' | 'empty';

/** A running server. */
export type Server = {
	/** `http://127.0.0.1:<port>`, without a slash at its end. */
	url: string;
	/** All that it has printed so far, on both of its streams. */
	output(): string;
	/**
	 * Waits until it prints something.
	 * @throws Error with what it printed, when that does not happen in time
	 */
	printed(pattern: RegExp, seconds?: number): Promise<RegExpMatchArray>;
	/** Ends it as Ctrl-C does; resolves to its exit code when it is gone. */
	stop(): Promise<number>;
};

/** How a server starts: `words` follow the command, `env` is beside the environment of the tests. */
export type Settings = { start?: Start; words?: string[]; env?: NodeJS.ProcessEnv };

/**
 * Starts the built app by the command that `npm start` runs, on loopback and on a free port.
 * @param folder where its data are, or are to be
 * @returns the server, once it listens
 * @throws Error with what it printed, when it ends before it listens
 */
export async function startServer(
	folder: string,
	{ start = 'demo', words = ['--port', '0'], env = {} }: Settings = {}
): Promise<Server> {
	const node = servingNode();
	const args = ['src/cli/main.ts', 'start', '--data', folder, ...words];
	if (start === 'empty') args.push('--empty');
	const child = spawn(node.path, [...node.flags, ...args], {
		cwd: root,
		env: { ...node.env, NODE_ENV: 'production', VITEST: undefined, ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	let code: number | undefined;
	const keep = (chunk: Buffer): void => void (output += chunk.toString());
	child.stdout.on('data', keep);
	child.stderr.on('data', keep);
	const gone = new Promise<number>((ended) => {
		child.on('close', (exit) => ended((code = exit ?? 1)));
	});
	// A test that fails before it stops its server must not leave it running.
	const end = (): void => void child.kill('SIGKILL');
	process.once('exit', end);

	async function printed(pattern: RegExp, seconds = 20): Promise<RegExpMatchArray> {
		const until = Date.now() + seconds * 1000;
		for (;;) {
			const match = output.match(pattern);
			if (match) return match;
			if (code !== undefined) throw new Error(`The server ended with ${code}:\n${output}`);
			if (Date.now() > until) throw new Error(`No ${pattern} in ${seconds} s:\n${output}`);
			await new Promise((later) => setTimeout(later, 50));
		}
	}

	async function stop(): Promise<number> {
		child.kill('SIGINT');
		const force = setTimeout(end, 15_000);
		const exit = await gone;
		clearTimeout(force);
		process.off('exit', end);
		return exit;
	}

	const [url] = await printed(/http:\/\/127\.0\.0\.1:\d+/, 180).catch(async (error: unknown) => {
		await stop();
		throw error;
	});
	return { url, output: () => output, printed, stop };
}
