import { closeDemo, setUpDemo } from '../demo/load.ts';
import { optionsOf, type Command } from '../command.ts';

/** Loads the demo region into an empty database, or plays a loaded one on. */
export const demo: Command = {
	name: 'demo',
	usage: '[--closed]',
	about:
		'loads the fictional demo region into an empty database; --closed plays it on to 15 July 2018, when round 2 has closed',
	async run(words, { privileged, setPassword, say }) {
		const { options } = optionsOf(words, { flags: ['closed'] });
		const reach = { privileged, setPassword };
		if (options.has('closed')) {
			await closeDemo(reach, say);
			say('the demo region is loaded, with round 2 closed');
			return;
		}
		await setUpDemo(reach, say);
		say('the demo region is loaded');
	}
};
