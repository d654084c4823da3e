// `npm run benchmark`: measures the built app on the embedded database and prints a table. Nothing
// here fails: a measurement is read by a person, beside the machine it was made on.
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import autocannon from 'autocannon';
import { startServer, type Server } from '../journeys/server.ts';
import { disclosure } from './disclosure.ts';
import { machineInWords } from './table.ts';
import { growth } from './growth.ts';
import { plan } from './plan.ts';

type Row = { what: string; measured: string; wanted: string };

const clients = 8;
const seconds = Number(process.argv[2] ?? 8);
const answers: [string, string][] = [
	['D0.2', 'A25'],
	['D0.3', 'ZELF'],
	['D1.1', 'VRIEND'],
	['D1.1', 'BIB'],
	['D1.2', 'WEEK'],
	['D1.3', 'L2'],
	['D1.4', 'JA'],
	['D2.1', 'B_GELD'],
	['D2.1', 'B_VERVOER'],
	['D2.2', 'B_GELD'],
	['D3.1', 'H_MEE'],
	['D4.1', 'KOKEN'],
	['D4.2', 'VM'],
	['D5.1.1', 'T_VERVOER'],
	['D5.1.2', 'T_WONEN'],
	['D5.1.3', 'T_TAAL'],
	['D6.1', 'NEE'],
	['D6.2', 'Na zes uur rijdt er geen bus.'],
	['D7.1', 'nl'],
	['D7.2', 'ALLEEN'],
	['D7.3', 'NIPT']
];

const apart = { growth, disclosure }[process.argv[2] ?? ''];
if (apart) {
	await apart();
	process.exit();
}
if (process.argv[2] === 'plan') {
	await plan();
	process.exit();
}

const folder = await mkdtemp(`${tmpdir()}/vipsa-benchmark-`);
const rows: Row[] = [];

try {
	const first = await startServer(`${folder}/demo`);
	row('first start with the demo, until it listens', secondsIn(first), '');
	await first.stop();
	await cp(`${folder}/demo`, `${folder}/copy`, { recursive: true });
	const second = await startServer(`${folder}/copy`);
	row('second start, until it listens', secondsIn(second), 'under 5 s');
	await measure(second);
	await second.stop();
	print();
} finally {
	await rm(folder, { recursive: true, force: true });
}

async function measure(server: Server): Promise<void> {
	const survey = await participantPage(server.url);
	const pages = {
		'participant page (VIPSA-D)': { path: survey, wanted: 'over 200 /s' },
		'first page': { path: '/', wanted: '' },
		'priorities of Peer': { path: '/municipality/peer', wanted: '' },
		'the region': { path: '/region', wanted: '' }
	};
	for (const [what, { path, wanted }] of Object.entries(pages)) {
		row(
			`${what}: HTML over the wire`,
			`${((await wireBytes(server.url + path)) / 1000).toFixed(1)} KB`,
			''
		);
		row(`${what}: views`, await rate({ url: server.url + path }), wanted);
	}
	row('submissions (17 answers)', await submissions(server.url, survey), 'over 150 /s');
}

/** The address of the survey for someone from Peer, as the demo's door leads to it. */
async function participantPage(url: string): Promise<string> {
	const door = await fetch(`${url}/demo/fill-in?as=person`, { redirect: 'manual' });
	const address = door.headers.get('location');
	if (!address?.startsWith('/s/')) throw new Error('the door of the demo leads to no survey');
	return address;
}

async function submissions(url: string, survey: string): Promise<string> {
	const body = () =>
		new URLSearchParams([
			...answers,
			['survey_version', '1'],
			['submission_id', randomUUID()]
		]).toString();
	const address = `${url}${survey}/send`;
	const tried = await fetch(address, { method: 'POST', headers: headersOf(url), body: body() });
	const told = await tried.text();
	if (!told.includes('"stored"')) throw new Error(`a submission is refused: ${told.slice(0, 200)}`);
	return rate({
		url: address,
		requests: [
			{
				method: 'POST',
				headers: headersOf(url),
				setupRequest: (request) => ({ ...request, body: body() })
			}
		]
	});
}

function headersOf(url: string): Record<string, string> {
	return { 'content-type': 'application/x-www-form-urlencoded', origin: url };
}

/** Requests answered with 2xx per second, with eight clients; others are told. */
async function rate(options: autocannon.Options): Promise<string> {
	await autocannon({ ...options, connections: clients, duration: 2 });
	const result = await autocannon({ ...options, connections: clients, duration: seconds });
	const others = result.non2xx + result.errors + result.timeouts;
	const perSecond = result['2xx'] / result.duration;
	return `${perSecond.toFixed(0)} /s, median ${result.latency.p50} ms${others ? `, ${others} not answered well` : ''}`;
}

/** The bytes of an answer as they travel. */
function wireBytes(address: string): Promise<number> {
	return new Promise((done, failed) => {
		get(address, { headers: { 'accept-encoding': 'gzip, br' } }, (answer) => {
			let bytes = 0;
			answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
			answer.on('end', () => done(bytes));
		}).on('error', failed);
	});
}

function secondsIn(server: Server): string {
	return `${/after ([\d.]+) s/.exec(server.output())?.[1] ?? '?'} s`;
}

function row(what: string, measured: string, wanted: string): void {
	rows.push({ what, measured, wanted });
	console.log(`  ${what}: ${measured}`);
}

function print(): void {
	const width = Math.max(...rows.map(({ what }) => what.length));
	const middle = Math.max(...rows.map(({ measured }) => measured.length));
	console.log(`\n${machineInWords()}, ${clients} clients\n`);
	for (const { what, measured, wanted } of rows) {
		console.log(`${what.padEnd(width)}  ${measured.padEnd(middle)}  ${wanted}`);
	}
}
