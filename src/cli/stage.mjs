import { spawn } from 'node:child_process';
import { delimiter, dirname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, without a slash at its end. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @param {string} line */
export function say(line) {
	process.stdout.write(`${line}\n`);
}

/** @param {number} since a time of `performance.now()` */
export function seconds(since) {
	return `${Math.round((performance.now() - since) / 1000)} s`;
}

/** A reason to stop that is told without a stack. */
export class Stop extends Error {}

/**
 * Runs a program and says every few seconds that it still runs, so that it never looks hung.
 * @param {string} title what is being done, as the line says it
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, progress?: (output: string) => string }} [options] `progress`
 *   makes a few words of all that the program wrote so far
 * @returns {Promise<{ code: number, output: string }>} how it ended and all that it wrote
 */
export function stage(title, program, args, { env = process.env, progress } = {}) {
	const started = performance.now();
	say(`${title} …`);
	return new Promise((done) => {
		const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		/** @param {Buffer} chunk */
		const keep = (chunk) => void (output += chunk.toString());
		child.stdout.on('data', keep);
		child.stderr.on('data', keep);
		const ticking = setInterval(() => {
			const words = progress?.(output);
			say(`  ${title.toLowerCase()}: ${words ? `${words}, ` : ''}${seconds(started)}`);
		}, 4000);
		/** @param {number} code */
		const end = (code) => {
			clearInterval(ticking);
			if (code === 0) say(`  done in ${seconds(started)}`);
			done({ code, output });
		};
		child.on('error', (error) => {
			output += error.message;
			end(127);
		});
		child.on('close', (code) => end(code ?? 1));
	});
}

/**
 * The environment with a folder put first on the path of programs, and this project's own
 * `node_modules` taken off it.
 * @param {string} [first]
 * @returns {NodeJS.ProcessEnv}
 */
export function environment(first) {
	const path = (process.env['PATH'] ?? '')
		.split(delimiter)
		.filter((folder) => !folder.startsWith(`${root}${sep}node_modules`));
	return { ...process.env, PATH: [...(first ? [first] : []), ...path].join(delimiter) };
}

/**
 * The end of a program's output, for a message.
 * @param {string} output
 * @param {RegExp} [noise] lines to leave out
 */
export function lastLines(output, noise = /^$/) {
	const lines = output.split('\n').filter((line) => line.trim() && !noise.test(line));
	return lines
		.slice(-15)
		.map((line) => `  ${line}`)
		.join('\n');
}
