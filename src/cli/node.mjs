import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Stop, environment, root } from './stage.mjs';

/**
 * The Node that serves: the one that came by npm, else the machine's own.
 * @returns {{ path: string, flags: string[], env: NodeJS.ProcessEnv }} the program, what it needs to
 *   run TypeScript, and an environment in which `node` is that one
 * @throws {Stop} when neither is new enough, with the way out
 */
export function servingNode() {
	const packaged = `${root}/node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`;
	for (const path of [packaged, process.execPath]) {
		const flags = flagsFor(versionOf(path));
		if (flags) return { path, flags, env: environment(dirname(path)) };
	}
	throw new Stop(`VIPSA needs Node 22.12 or newer; this is Node ${process.versions.node}.
Node 24 comes with the packages by an install script, which did not run. Either
  - let it run:  npm rebuild node --ignore-scripts=false
    (npm 11 and newer ask first:  npm install-scripts approve node)
  - or install Node 24 yourself and start again.`);
}

/**
 * @param {string} version `24.1.0`, or nothing
 * @returns {string[] | null} the flags for TypeScript, null when it is too old to serve
 */
export function flagsFor(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const atLeast = (/** @type {number} */ a, /** @type {number} */ b) =>
		major > a || (major === a && minor >= b);
	if (!atLeast(22, 12)) return null;
	const stripsTypes = atLeast(23, 6) || (major === 22 && minor >= 18);
	return [
		...(stripsTypes ? [] : ['--experimental-strip-types']),
		'--disable-warning=ExperimentalWarning'
	];
}

/** @param {string} path */
function versionOf(path) {
	if (path === process.execPath) return process.versions.node;
	if (!existsSync(path)) return '';
	try {
		return execFileSync(path, ['--version'], { encoding: 'utf8' }).trim().slice(1);
	} catch {
		return '';
	}
}
