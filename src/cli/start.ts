import { rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { privileged, shareEmbedded, isHosted } from '#lib/database/connect.server.ts';
import { openEmbedded, type Embedded, type Stage } from '#lib/database/embedded/open.server.ts';
import { createClient } from '@supabase/supabase-js';
import compression from 'compression';
import { keepCalendar } from './calendar.ts';
import { Misused, optionsOf } from './command.ts';
import { demoPeople } from './demo/people.ts';
import { signInMail } from './mail.ts';
import { folders } from './place.ts';
import { listenForCommands } from './socket.ts';

const since = performance.now();
const say = (line: string) => console.log(line);

/**
 * Serves VIPSA: opens the database (makes and fills it at the first start), listens, and prints the
 * address. Ends cleanly at Ctrl-C.
 * @throws Misused, FolderInUse, OtherVersion, or a taken port; `explain` has the words
 */
export async function start(words: string[]): Promise<void> {
	const { options } = optionsOf(words, { values: ['port', 'data'], flags: ['empty', 'host'] });
	const port = Number(options.get('port') ?? process.env.PORT ?? 3000);
	if (!Number.isInteger(port) || port < 0 || port > 65535)
		throw new Misused('--port is a number up to 65535');
	const { data, migrations, build } = folders(options.get('data'));
	const host = options.has('host') ? '0.0.0.0' : '127.0.0.1';
	// A taken port is told before the database is made.
	const server = await listen(port, host);
	try {
		const embedded = isHosted() ? null : await openData(data, migrations, !options.has('empty'));
		if (embedded) shareEmbedded(Promise.resolve(embedded));
		const stopListening = embedded
			? await listenForCommands(data, {
					privileged: await privileged(),
					setPassword: embedded.setPassword
				})
			: () => {};
		await serve(server, build);
		const stopCalendar = keepCalendar(await privileged(), say);
		endCleanly(server, async () => {
			stopCalendar();
			stopListening();
			await embedded?.close();
		});
		await tell(server, embedded, options.has('host'));
	} catch (error) {
		server.close();
		throw error;
	}
}

async function openData(folder: string, migrations: string, withDemo: boolean): Promise<Embedded> {
	return openEmbedded({
		folder,
		migrations,
		onStage: (stage) => say(lineOf(stage)),
		sendMail: (mail) => say(`\n${signInMail(mail)}\n`),
		...(withDemo
			? {
					fill: async (embedded) => {
						const { setUpDemo } = await import('./demo/load.ts');
						await setUpDemo({ ...clientOf(embedded) }, (line) => say(`  ${line}`));
					}
				}
			: {})
	});
}

function clientOf(embedded: Embedded) {
	return {
		privileged: createClient('http://vipsa.invalid', embedded.keys.secret_key, {
			db: { schema: 'api' },
			auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
			global: { fetch: embedded.fetch }
		}) as unknown as Awaited<ReturnType<typeof privileged>>,
		setPassword: embedded.setPassword
	};
}

const titles: Record<Exclude<Stage['name'], 'migrating'>, string> = {
	making: 'Making the database (about 8 seconds, only this once) …',
	filling: 'Loading the demo region …',
	opening: 'Opening the database …',
	testing: 'Testing that nobody sees what is not theirs …'
};

function lineOf(stage: Stage): string {
	if (stage.name !== 'migrating') return titles[stage.name];
	return `  migration ${stage.place} of ${stage.count}: ${stage.migration}`;
}

function listen(port: number, host: string): Promise<Server> {
	const server = createServer((_request, response) => {
		response.writeHead(503, { 'retry-after': '5', 'content-type': 'text/plain; charset=utf-8' });
		response.end('VIPSA start op. Wacht even. / VIPSA is starting. One moment.');
	});
	return new Promise((listening, failed) => {
		server.once('error', failed);
		server.listen(port, host, () => listening(server));
	});
}

/** Hands the requests to the built app, which takes the address it is asked at as its own. */
async function serve(server: Server, build: string): Promise<void> {
	if (!process.env.ORIGIN) process.env.PROTOCOL_HEADER = 'x-vipsa-protocol';
	process.env.SHUTDOWN_TIMEOUT ??= '5';
	// A form that is far too long still comes in, so that it can be shown again with its answers.
	process.env.BODY_SIZE_LIMIT ??= '2M';
	const built = (await import(pathToFileURL(join(build, 'handler.js')).href)) as {
		handler: RequestListener;
	};
	// Files of the build come compressed already; this is for the pages.
	const compress = compression({ threshold: 1000 });
	const mark = join(build, `.serving-${process.pid}`);
	writeFileSync(mark, '');
	process.once('exit', () => rmSync(mark, { force: true }));
	server.removeAllListeners('request');
	server.on('request', (request, response) => {
		request.headers['x-vipsa-protocol'] = 'http';
		// Written for express, it needs no more of a request and a response than Node's have.
		compress(request as never, response as never, () => built.handler(request, response));
	});
}

function addressesOf(server: Server, isOpen: boolean): string[] {
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	const own = isOpen
		? Object.values(networkInterfaces())
				.flatMap((found) => found ?? [])
				.filter(({ family, internal }) => family === 'IPv4' && !internal)
				.map((found) => found.address)
		: [];
	return ['127.0.0.1', ...own].map((host) => `http://${host}:${port}`);
}

async function tell(server: Server, embedded: Embedded | null, isOpen: boolean): Promise<void> {
	const db = await privileged();
	const [address = '', ...others] = addressesOf(server, isOpen);
	say(`\nVIPSA listens at ${address} (after ${((performance.now() - since) / 1000).toFixed(1)} s)`);
	for (const other of others) say(`and on the network at ${other}`);
	const { data: password } = await db.rpc('demo_password');
	if (typeof password === 'string') {
		say('\nThe demo region is fictional. Sign in by one click on the first page, or with');
		for (const { email, role } of demoPeople) say(`  ${email.padEnd(34)} ${role}`);
		say(`  and the password ${password}`);
	} else {
		const where =
			embedded && folders().data !== embedded.folder ? 'VIPSA_DATA=' + embedded.folder : '';
		const command = 'npm run vipsa -- people add you@town.be --role coordinator --password';
		say(`\nOnly who is entered may sign in. In another window: ${`${where} ${command}`.trim()}`);
	}
	if (embedded) {
		say(
			`\nThe data is in ${embedded.folder}. Every answer outlives a crash of this program, not a power cut: make backups.`
		);
	}
	say('Ctrl-C ends it.');
}

function endCleanly(server: Server, close: () => Promise<void>): void {
	let isEnding = false;
	const end = () => {
		if (isEnding) return;
		isEnding = true;
		say('\nEnding …');
		const late = setTimeout(() => server.closeAllConnections(), 3000);
		server.close(() => {
			clearTimeout(late);
			void close().then(() => process.exit(0));
		});
		server.closeIdleConnections();
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}
