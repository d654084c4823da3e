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
