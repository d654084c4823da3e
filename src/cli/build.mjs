import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Stop, lastLines, root, stage } from './stage.mjs';

const words = 'src/lib/words/paraglide';
const messages = ['src/lib/words/messages', 'src/lib/words/project.inlang/settings.json'];
const sources = ['src', 'static', 'supabase', 'package.json', 'package-lock.json'];
const settings = ['svelte.config.js', 'vite.config.ts'];

/**
 * Builds the pages when a source changed since the last build.
 * @param {ReturnType<typeof import('./node.mjs').servingNode>} node
 * @throws {Stop} when the build fails
 */
export async function ensureBuilt(node) {
	await onceFor([...sources, ...settings], 'build/.stamp', 'Building the pages', node, [
		'node_modules/vite/bin/vite.js',
		'build'
	]);
}

/**
 * Compiles the interface text when it changed: the commands speak it as well as the pages.
 * @param {ReturnType<typeof import('./node.mjs').servingNode>} node
 * @throws {Stop} when the text cannot be compiled
 */
export async function ensureWords(node) {
	await onceFor(messages, `${words}/.stamp`, 'Compiling the words', node, ['src/cli/words.mjs']);
}

/**
 * Compiles the interface text before Vite looks for it, and again when it changes.
 * @returns {import('vite').Plugin}
 */
export function wordsPlugin() {
	const compile = () => ensureWords({ path: process.execPath, flags: [], env: process.env });
	return {
		name: 'vipsa-words',
		config: async () => void (await (compiled ??= compile())),
		configureServer({ watcher }) {
			watcher.on('change', (file) => {
				if (file.startsWith(`${root}/${messages[0]}`)) compiled = compiled?.then(compile);
			});
		}
	};
}

/** @type {Promise<void> | undefined} one for all the test projects of a run */
let compiled;

/**
 * @param {string[]} paths what the work depends on
 * @param {string} stamp file that tells for which sources it was done
 * @param {string} title
 * @param {ReturnType<typeof import('./node.mjs').servingNode>} node
 * @param {string[]} args
 */
async function onceFor(paths, stamp, title, node, args) {
	const wanted = fingerprint(paths);
	const file = `${root}/${stamp}`;
	if (existsSync(file) && readFileSync(file, 'utf8') === wanted) return;
	refuseWhileServed(dirname(file));
	const { code, output } = await stage(title, node.path, args, { env: node.env });
	if (code !== 0) throw new Stop(`${title} failed:\n${lastLines(output)}`);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, wanted);
}

/**
 * Files must not be taken from under a server that hands them out: it leaves `serving-<process>` in
 * the folder it serves.
 * @param {string} folder
 * @throws {Stop} when a living process serves it
 */
export function refuseWhileServed(folder) {
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder)) {
		const [, pid] = /^\.serving-(\d+)$/.exec(name) ?? [];
		if (!pid) continue;
		try {
			process.kill(Number(pid), 0);
		} catch {
			continue;
		}
		throw new Stop(
			`VIPSA is running from this folder (process ${pid}), and its sources have changed. End it first (Ctrl-C), then start it again.`
		);
	}
}

/**
 * One string for the contents of files and folders; tests and what is made from sources leave it be.
 * @param {string[]} paths from the root
 */
export function fingerprint(paths) {
	const hash = createHash('sha256');
	for (const path of paths.flatMap((path) => filesIn(path)).sort()) {
		hash
			.update(`${path}\n`)
			.update(readFileSync(`${root}/${path}`))
			.update('\n');
	}
	return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
	const isMade = path === words || /project\.inlang\/(?!settings\.json)/.test(path);
	const status = statSync(`${root}/${path}`, { throwIfNoEntry: false });
	if (!status || isMade || path.endsWith('.test.ts')) return [];
	if (!status.isDirectory()) return [path];
	return readdirSync(`${root}/${path}`).flatMap((name) => filesIn(`${path}/${name}`));
}
