import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { ensureBuilt, fingerprint } from '../../src/cli/build.mjs';
import { servingNode } from '../../src/cli/node.mjs';
import { root } from '../../src/cli/stage.mjs';
import { copyData, startOnCopy } from './copy.ts';
import { type Start, startServer } from './server.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** The data folders that a first start leaves, by what is in them. */
		templates: Record<Start, string>;
		/** The addresses of the apps that many files look at. */
		shared: Record<'demo' | 'closed', string>;
	}
}

/** What the data of a first start are made from. */
const sources = [
	...['database', 'disclosure', 'plan', 'region', 'release', 'statistics', 'survey', 'vision'].map(
		(room) => `src/lib/${room}`
	),
	'src/cli',
	'supabase',
	'package-lock.json'
];

/**
 * Builds the app, and makes the data folders that each file of journeys copies: the demo, the demo
 * with its second round closed, and the empty region. They are kept until one of their sources changes.
 * Serves the first two as well, for the files that change nothing.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	await ensureBuilt(servingNode());
	const mark = fingerprint(sources).slice(0, 12);
	const templates = {
		demo: `${root}/.test/demo-${mark}`,
		closed: `${root}/.test/closed-${mark}`,
		empty: `${root}/.test/empty-${mark}`
	};
	await mkdir(`${root}/.test`, { recursive: true });
	for (const name of await readdir(`${root}/.test`)) {
		const isOld = /^(demo|closed|empty)-/.test(name) && !name.includes(mark);
		if (isOld) await rm(`${root}/.test/${name}`, { recursive: true, force: true });
	}
	await Promise.all([make('demo', templates.demo), make('empty', templates.empty)]);
	await close(templates.demo, templates.closed);
	project.provide('templates', templates);

	const [demo, closed] = await Promise.all([
		startOnCopy(templates.demo),
		startOnCopy(templates.closed)
	]);
	project.provide('shared', { demo: demo.url, closed: closed.url });
	return async () => {
		await Promise.all([demo.stop(), closed.stop()]);
	};
}

async function make(start: Start, folder: string): Promise<void> {
	if (existsSync(folder)) return;
	const unfinished = `${folder}.${process.pid}`;
	const server = await startServer(unfinished, { start });
	await server.stop();
	await rename(unfinished, folder);
}

/** Plays a copy of the demo on by the command that everyone has for it. */
async function close(demo: string, folder: string): Promise<void> {
	if (existsSync(folder)) return;
	const unfinished = `${folder}.${process.pid}`;
	await copyData(demo, unfinished);
	const node = servingNode();
	await promisify(execFile)(node.path, [...node.flags, 'src/cli/main.ts', 'demo', '--closed'], {
		cwd: root,
		env: { ...node.env, NODE_ENV: 'production', VIPSA_DATA: unfinished }
	});
	await rename(unfinished, folder);
}
