// The front door of `npm start` and `npm run vipsa`. It runs on any Node from 20 and on a clone with
// nothing installed; what it starts runs on the Node that serves.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ensureBuilt, ensureWords } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { servingNode } from './node.mjs';
import { Stop, root } from './stage.mjs';

try {
	await ensureInstalled();
	const node = servingNode();
	const [first = 'help', ...rest] = process.argv.slice(2);
	if (first === 'start') await ensureBuilt(node);
	await ensureWords(node);
	const [file, args] =
		first === '--file' ? [rest[0] ?? '', rest.slice(1)] : ['src/cli/main.ts', [first, ...rest]];
	await become(node, `${root}/${file}`, args);
} catch (error) {
	if (!(error instanceof Stop)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
}

/**
 * Runs a file, hands it the signals that come, and ends as it ends.
 * @param {ReturnType<typeof servingNode>} node
 * @param {string} file
 * @param {string[]} args
 */
async function become(node, file, args) {
	const child = spawn(node.path, [...node.flags, file, ...args], {
		stdio: 'inherit',
		env: node.env
	});
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		process.on(signal, () => {
			// Ctrl-C in a terminal reaches the child by itself.
			if (signal === 'SIGINT' && process.stdin.isTTY) return;
			child.kill(signal);
		});
	}
	endWithParent(child);
	process.exitCode = await new Promise((ended, failed) => {
		child.on('error', failed);
		child.on('close', (code, signal) =>
			ended(code ?? 128 + constants.signals[signal ?? 'SIGTERM'])
		);
	});
}

/**
 * npm that is ended from outside leaves what it started alone; that would go on holding the data.
 * @param {import('node:child_process').ChildProcess} child
 */
function endWithParent(child) {
	const parent = process.ppid;
	if (!process.env['npm_lifecycle_event']) return;
	const watching = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watching);
		child.kill('SIGTERM');
	}, 500);
	watching.unref();
}
