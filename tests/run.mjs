// `npm test`: installs what is needed, then runs the parts in order. `npm test -- unit database` runs
// only those. Its last line is the count of tests; it exits with 1 when anything failed.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBuilt, ensureWords } from '../src/cli/build.mjs';
import { ensureInstalled } from '../src/cli/install.mjs';
import { servingNode } from '../src/cli/node.mjs';
import { Stop, root, say, seconds } from '../src/cli/stage.mjs';

/** @typedef {{ is_good: boolean, passed: number, failed: number, skipped: string[] }} Result */
/** @typedef {ReturnType<typeof servingNode>} Node */

/** @type {Record<string, (node: Node) => Promise<Result>>} */
const parts = {
	types: (node) => tools(node, ['svelte-check', '--fail-on-warnings']),
	lint: (node) =>
		tools(
			node,
			['prettier', '--check', '--log-level', 'warn', '.'],
			[
				'eslint',
				'--config',
				'tests/eslint.config.js',
				'--concurrency',
				'auto',
				'--max-warnings',
				'0',
				'.'
			]
		),
	unit: (node) => vitest(node, 'unit'),
	database: (node) => vitest(node, 'database', { VIPSA_TEST_POSTGRES: '' }),
	postgres: (node) => onPostgres(node),
	journeys: async (node) => {
		await ensureBuilt(node);
		return vitest(node, 'journeys');
	}
};

/** Parts that run beside each other: they only read, and work mostly on one core. */
const readsTypes = ['types', 'lint'];

try {
	const asked = process.argv.slice(2);
	const unknown = asked.filter((name) => !(name in parts));
	if (unknown.length > 0) {
		throw new Stop(`No part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);
	}
	await ensureInstalled();
	process.exitCode = await runAll(asked.length > 0 ? asked : Object.keys(parts));
} catch (error) {
	if (!(error instanceof Stop)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
}

/**
 * @param {string[]} names
 * @returns {Promise<number>} 0 when every part is good
 */
async function runAll(names) {
	const node = servingNode();
	const started = performance.now();
	/** @type {string[]} */
	const table = [];
	/** @type {Result} */
	const all = { is_good: true, passed: 0, failed: 0, skipped: [] };
	for (const together of inGroups(names)) {
		if (together.some((name) => readsTypes.includes(name))) {
			await ensureWords(node);
			await tools(node, ['svelte-kit', 'sync']);
		}
		const results = together.map(async (name) => {
			const begun = performance.now();
			say(`\n== ${name}`);
			const result = await runPart(name, node);
			say(`== ${name}: ${result.is_good ? 'good' : 'FAILED'} in ${seconds(begun)}`);
			return { name, result, time: seconds(begun) };
		});
		for (const { name, result, time } of await Promise.all(results)) {
			table.push(row(name, result, time));
			all.is_good &&= result.is_good;
			all.passed += result.passed;
			all.failed += result.failed;
			all.skipped.push(...result.skipped);
		}
	}
	say(`\npart        result     time   passed  failed skipped\n${table.join('\n')}`);
	say(row('all', all, seconds(started)));
	if (all.skipped.length > 0)
		say(`\nSKIPPED:\n${all.skipped.map((test) => `  ${test}`).join('\n')}`);
	// A part without tests has no count of its own; its failure still counts as one.
	const failed = all.is_good ? 0 : Math.max(1, all.failed);
	say(`\nTests: ${all.passed} passed, ${failed} failed, ${all.skipped.length} skipped`);
	return all.is_good ? 0 : 1;
}

/**
 * The parts in order, those that run beside each other as one group.
 * @param {string[]} names
 * @returns {string[][]}
 */
function inGroups(names) {
	const beside = names.filter((name) => readsTypes.includes(name));
	const others = names.filter((name) => !readsTypes.includes(name)).map((name) => [name]);
	return beside.length > 0 ? [beside, ...others] : others;
}

/**
 * @param {string} name
 * @param {Node} node
 * @returns {Promise<Result>}
 */
async function runPart(name, node) {
	try {
		return (await parts[name]?.(node)) ?? { is_good: false, passed: 0, failed: 0, skipped: [] };
	} catch (error) {
		if (!(error instanceof Stop)) throw error;
		say(error.message);
		return { is_good: false, passed: 0, failed: 0, skipped: [] };
	}
}

/**
 * @param {string} name
 * @param {Result} result
 * @param {string} time
 */
function row(name, { is_good, passed, failed, skipped }, time) {
	const counts = [passed, failed, skipped.length].map((count) => String(count).padStart(8));
	return `${name.padEnd(12)}${(is_good ? 'good' : 'FAILED').padEnd(8)}${time.padStart(7)} ${counts.join('')}`;
}

/**
 * Runs programs that came by npm, all of them, also after one that fails.
 * @param {Node} node
 * @param {[string, ...string[]][]} commands
 * @returns {Promise<Result>}
 */
async function tools(node, ...commands) {
	let is_good = true;
	for (const [name, ...args] of commands) {
		is_good = (await run(node, [`node_modules/.bin/${name}`, ...args])) === 0 && is_good;
	}
	return { is_good, passed: 0, failed: 0, skipped: [] };
}

/**
 * The database tests once more, on the PostgreSQL server that VIPSA_TEST_POSTGRES names.
 * @param {Node} node
 * @returns {Promise<Result>}
 */
async function onPostgres(node) {
	if (process.env['VIPSA_TEST_POSTGRES']) return vitest(node, 'database', {}, 'postgres');
	const reason = 'VIPSA_TEST_POSTGRES names no server (postgres://user@host:port/database)';
	say(`The database tests on a real PostgreSQL are skipped: ${reason}.`);
	return { is_good: true, passed: 0, failed: 0, skipped: [`postgres: all, ${reason}`] };
}

/**
 * Runs one of the test projects. Running no test at all is a failure.
 * @param {Node} node
 * @param {string} project
 * @param {NodeJS.ProcessEnv} [env] what it gets beside the environment
 * @param {string} [part] what the part is called, when not as the project
 * @returns {Promise<Result>}
 */
async function vitest(node, project, env = {}, part = project) {
	const file = `${root}/.test/${part}.json`;
	mkdirSync(`${root}/.test`, { recursive: true });
	rmSync(file, { force: true });
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const code = await run({ ...node, env: { ...node.env, ...env } }, [
		'node_modules/.bin/vitest',
		'run',
		'--project',
		project,
		...reporters
	]);
	if (!existsSync(file)) return { is_good: false, passed: 0, failed: 0, skipped: [] };
	/** @type {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string }[] }[] }} */
	const report = JSON.parse(readFileSync(file, 'utf8'));
	const tests = report.testResults.flatMap((file) => file.assertionResults);
	const count = (/** @type {string} */ status) =>
		tests.filter((test) => test.status === status).length;
	// A file that does not load has no test that failed.
	const broken = report.testResults.filter(
		({ status, assertionResults }) =>
			status === 'failed' && assertionResults.every((test) => test.status !== 'failed')
	).length;
	const skipped = tests
		.filter((test) => !['passed', 'failed'].includes(test.status))
		.map((test) => `${part}: ${test.fullName}`);
	const passed = count('passed');
	const failed = count('failed') + broken;
	if (passed + failed === 0) say(`No test ran in ${part}.`);
	return { is_good: code === 0 && failed === 0 && passed > 0, passed, failed, skipped };
}

/**
 * @param {Node} node
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
function run(node, args) {
	return new Promise((ended, failed) => {
		const child = spawn(node.path, args, { cwd: root, env: node.env, stdio: 'inherit' });
		child.on('error', failed);
		child.on('close', (code) => ended(code ?? 1));
	});
}
