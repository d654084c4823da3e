import { constants } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { type Server, type Settings, startServer } from './server.ts';

/** The built app with data of its own. */
export type App = Server & {
	/** The data folder, removed by `stop`. */
	folder: string;
};

/** Copies a data folder; what the file system can share, it shares until it is changed. */
export async function copyData(from: string, to: string): Promise<void> {
	await cp(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE });
}

/**
 * Starts the app on a copy of a data folder.
 * @param template the folder that is copied, and never changed
 */
export async function startOnCopy(template: string, settings: Settings = {}): Promise<App> {
	const above = await mkdtemp(`${tmpdir()}/vipsa-journey-`);
	const folder = `${above}/data`;
	await copyData(template, folder);
	const server = await startServer(folder, settings);
	return {
		...server,
		folder,
		async stop() {
			const code = await server.stop();
			await rm(above, { recursive: true, force: true });
			return code;
		}
	};
}
