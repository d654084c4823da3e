import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server as HttpServer } from 'node:http';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openEmbedded, type Embedded } from '#lib/database/embedded/open.server.ts';
import { startServer, type Server } from './server.ts';

// Another process plays the hosted Supabase: it speaks the same protocol over http.
let folder: string;
let embedded: Embedded;
let supabase: HttpServer;
let app: Server;
const asked: string[] = [];

beforeAll(async () => {
	folder = await mkdtemp(`${tmpdir()}/vipsa-hosted-`);
	await cp(inject('templates').demo, `${folder}/supabase`, { recursive: true });
	embedded = await openEmbedded({
		folder: `${folder}/supabase`,
		migrations: 'supabase/migrations'
	});
	supabase = createServer((request, response) => {
		asked.push(request.url ?? '');
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			void embedded
				.fetch(`http://vipsa.invalid${request.url}`, {
					method: request.method ?? 'GET',
					headers: Object.fromEntries(
						Object.entries(request.headers).map(([name, value]) => [name, String(value)])
					),
					...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {})
				})
				.then(async (answer) => {
					response.writeHead(answer.status, Object.fromEntries(answer.headers));
					response.end(Buffer.from(await answer.arrayBuffer()));
				});
		});
	});
	await new Promise<void>((listening) => supabase.listen(0, '127.0.0.1', listening));
	const address = supabase.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	app = await startServer(`${folder}/app`, {
		env: {
			SUPABASE_URL: `http://127.0.0.1:${port}`,
			SUPABASE_PUBLISHABLE_KEY: embedded.keys.publishable_key,
			SUPABASE_SECRET_KEY: embedded.keys.secret_key
		}
	});
});

afterAll(async () => {
	await app.stop();
	supabase.close();
	await embedded.close();
	await rm(folder, { recursive: true, force: true });
});

test('with an address and keys the app talks to that Supabase and embeds nothing', async () => {
	const page = await (await fetch(`${app.url}/municipality/peer`)).text();
	expect(page).toContain('In Peer noemen mensen');
	expect(asked.some((path) => path.startsWith('/rest/v1/rpc/dashboard'))).toBe(true);
	expect(existsSync(`${folder}/app`)).toBe(false);
});

test('a response is stored there, and signing in happens there', async () => {
	const door = await fetch(`${app.url}/demo/fill-in?as=person`, { redirect: 'manual' });
	const survey = door.headers.get('location') ?? '';
	const sent = await fetch(`${app.url}${survey}/send`, {
		method: 'POST',
		headers: { origin: app.url, 'content-type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({
			survey_version: '1',
			submission_id: crypto.randomUUID(),
			'D0.2': 'A25'
		})
	});
	expect(await sent.json()).toMatchObject({ is: 'stored' });
	const signIn = await fetch(`${app.url}/demo/sign-in`, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: app.url, 'content-type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({ who: 'coordinator' })
	});
	expect(signIn.status).toBe(303);
	expect(signIn.headers.getSetCookie().join()).toContain('sb-vipsa');
	expect(asked.some((path) => path.startsWith('/auth/v1/token'))).toBe(true);
});

test('an address without its keys is refused with what is missing', async () => {
	const start = startServer(`${folder}/half`, {
		env: {
			SUPABASE_URL: 'http://127.0.0.1:9',
			SUPABASE_PUBLISHABLE_KEY: '',
			SUPABASE_SECRET_KEY: ''
		}
	});
	await expect(start).rejects.toThrow(/SUPABASE_URL needs SUPABASE_PUBLISHABLE_KEY/);
});
