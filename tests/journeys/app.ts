import { constants } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { inject } from 'vitest';
import { type Server, type Settings, startServer } from './server.ts';

/** The built app with data of its own. */
export type App = Server & {
	/** The data folder, removed by `stop`. */
	folder: string;
};

/** An app that many files look at. None of them changes anything in it. */
export type SharedApp = Pick<App, 'url'>;

/** The app on the demo, or on the demo whose second round has closed, as every file sees it. */
export function sharedApp(start: 'demo' | 'closed'): SharedApp {
	return { url: inject('shared')[start] };
}

/**
 * Starts the app for one file of journeys, on a fresh copy of the demo or of the empty region.
 * Call it once in `beforeAll`, and its `stop` in `afterAll`.
 */
export async function startApp(settings: Settings = {}): Promise<App> {
	const folder = await mkdtemp(`${tmpdir()}/vipsa-journey-`);
	const data = `${folder}/data`;
	await cp(inject('templates')[settings.start ?? 'demo'], data, {
		recursive: true,
		mode: constants.COPYFILE_FICLONE
	});
	const server = await startServer(data, settings);
	return {
		...server,
		folder: data,
		async stop() {
			const code = await server.stop();
			await rm(folder, { recursive: true, force: true });
			return code;
		}
	};
}
