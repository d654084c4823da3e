// `npm run pictures`: makes the pictures of the README from the running app.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { closePage, openBrowser, openPage } from '../journeys/browser.ts';
import { startServer } from '../journeys/server.ts';

const folder = await mkdtemp(`${tmpdir()}/vipsa-pictures-`);
const server = await startServer(`${folder}/demo`);
const browser = await openBrowser();
try {
	for (const [name, path] of [['priorities', '/municipality/peer']] as const) {
		const page = await openPage(browser, { url: server.url });
		await page.goto(path, { waitUntil: 'networkidle' });
		await page.screenshot({
			path: new URL(`${name}.png`, import.meta.url).pathname,
			clip: { x: 0, y: 0, width: 1280, height: 1150 },
			fullPage: true
		});
		await closePage(page);
		console.log(`${name}.png`);
	}
} finally {
	await browser.close();
	await server.stop();
	await rm(folder, { recursive: true, force: true });
}
