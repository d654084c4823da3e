import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { Stop, environment, lastLines, root, say, stage } from './stage.mjs';

/**
 * Installs the packages with npm when any is missing or of another version than the lock file says.
 * A `node_modules` that is a link belongs to another folder and is left as it is.
 * @throws {Stop} when npm cannot install them
 */
export async function ensureInstalled() {
	const wanted = lockedPackages(`${root}/package-lock.json`);
	if (missing(wanted).length === 0 || isLink(`${root}/node_modules`)) return;
	const total = Object.values(wanted).filter((entry) => !entry.optional).length;
	// `ci` starts by emptying node_modules; what is there is worth more when the network is down.
	const ways = existsSync(`${root}/node_modules/.package-lock.json`)
		? [['install', '--no-save'], ['ci']]
		: [['ci'], ['install', '--no-save']];
	for (const way of ways) {
		const { code, output } = await stage(
			`Installing ${total} packages`,
			process.platform === 'win32' ? 'npm.cmd' : 'npm',
			[...way, '--include=dev', '--no-audit', '--no-fund', '--loglevel=http'],
			{ env: environment(), progress: (text) => fetched(text, total) }
		);
		if (code === 0) return;
		const noise = /^npm (http|warn)|complete log/;
		say(`npm ${way[0]} failed:\n${lastLines(output, noise)}`);
	}
	throw new Stop('The packages could not be installed. Check the network and start again.');
}

/** @param {string} path */
function isLink(path) {
	return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** @typedef {Record<string, { version?: string, optional?: boolean, link?: boolean }>} Packages */

/**
 * @param {string} file a lock file of npm
 * @returns {Packages}
 */
function lockedPackages(file) {
	/** @type {Packages} */
	const packages = JSON.parse(readFileSync(file, 'utf8')).packages;
	// The entry without a path is the project itself.
	return Object.fromEntries(Object.entries(packages).filter(([path]) => path !== ''));
}

/**
 * What is not there as the lock file says. npm writes its own list last, so that an installation
 * that was cut off has none. Optional packages are those of other machines.
 * @param {Packages} wanted
 */
function missing(wanted) {
	const list = `${root}/node_modules/.package-lock.json`;
	if (!existsSync(list)) return Object.keys(wanted);
	const present = lockedPackages(list);
	return Object.entries(wanted)
		.filter(([path, { optional, version }]) => !optional && present[path]?.version !== version)
		.map(([path]) => path);
}

/**
 * @param {string} output of npm, with a line for each thing fetched
 * @param {number} total
 */
function fetched(output, total) {
	const archives = new Set(output.match(/\S+\.tgz/g));
	return `${Math.min(archives.size, total)} fetched`;
}
