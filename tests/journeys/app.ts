import { inject } from 'vitest';
import { type App, startOnCopy } from './copy.ts';
import type { Settings } from './server.ts';

export type { App };

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
	return startOnCopy(inject('templates')[settings.start ?? 'demo'], settings);
}
