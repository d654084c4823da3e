import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { copyData } from './copy.ts';
import { type Server, startServer } from './server.ts';

let folder: string;
let data: string;
let server: Server;

beforeAll(async () => {
	folder = await mkdtemp(`${tmpdir()}/vipsa-forty-`);
	data = `${folder}/data`;
	await copyData(inject('templates').demo, data);
	server = await startServer(data);
});
afterAll(async () => {
	await server.stop();
	await rm(folder, { recursive: true, force: true });
});

/** Presses the button without a script, and reads the page again until the work has ended. */
async function letFortyAnswer(): Promise<string> {
	const address = `${server.url}/demo/answers`;
	const headers = { accept: 'text/html', origin: server.url };
	const posted = await fetch(address, {
		method: 'POST',
		body: new URLSearchParams(),
		headers,
		redirect: 'manual'
	});
	expect(posted.status).toBe(303);
	for (let tries = 0; tries < 60; tries++) {
		const html = await (await fetch(address, { headers })).text();
		if (!html.includes('<progress')) return html;
		expect(html).toContain('http-equiv="refresh"');
		await new Promise((later) => setTimeout(later, 500));
	}
	throw new Error(`the work did not end:\n${server.output()}`);
}

test('forty people answer and a release is made, without a script', async () => {
	expect(await letFortyAnswer()).toContain('Klaar. Publicatie 3 is er.');
	expect(await letFortyAnswer()).toContain('Klaar. Publicatie 3 is er.');
});

test('after another start the week has its release, and the page says when the next can be', async () => {
	await server.stop();
	server = await startServer(data);
	const html = await letFortyAnswer();
	expect(html).toContain('Deze week is er al een publicatie');
	expect(html).toContain('22 mei 2018');
});
