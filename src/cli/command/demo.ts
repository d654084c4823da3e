import { setUpDemo } from '../demo/load.ts';
import type { Command } from '../command.ts';

/** Loads the demo region into an empty database. */
export const demo: Command = {
	name: 'demo',
	usage: '',
	about: 'loads the fictional demo region into an empty database',
	async run(_words, { privileged, setPassword, say }) {
		await setUpDemo({ privileged, setPassword }, say);
		say('the demo region is loaded');
	}
};
