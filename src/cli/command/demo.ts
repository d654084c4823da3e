import { closeDemo, setUpDemo } from '../demo/load.ts';
import type { Run } from '../command.ts';

/** Loads the demo region into an empty database, or plays a loaded one on. */
export const demo: Run = async ({ options }, { privileged, setPassword, say }) => {
	const reach = { privileged, setPassword };
	if (options.has('closed')) {
		await closeDemo(reach, say);
		say('the demo region is loaded, with round 2 closed');
		return;
	}
	await setUpDemo(reach, say);
	say('the demo region is loaded');
};
