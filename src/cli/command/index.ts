import type { Command } from '../command.ts';

/** The commands of `npm run vipsa -- …`, besides `start` and `help`. */
export const commands: Command[] = [
	{
		name: 'demo',
		usage: '[--closed]',
		about:
			'loads the fictional demo region into an empty database; --closed plays it on to 15 July 2018, when round 2 has closed',
		known: { flags: ['closed'] },
		load: async () => (await import('./demo.ts')).demo
	},
	{
		name: 'release',
		usage: '<number of the round> [--public] | due',
		about:
			'makes a release of a round; --public makes it public as well; due makes those of the calendar',
		known: { flags: ['public'] },
		load: async () => (await import('./release.ts')).release
	},
	{
		name: 'people add',
		usage: '<e-mail> --role <role> [--name <name>] [--municipality <name>,<name>] [--password]',
		about: 'enters a person; --password makes a password and prints it once',
		known: { values: ['role', 'name', 'municipality'], flags: ['password'] },
		load: async () => (await import('./people.ts')).addPerson
	},
	{
		name: 'status',
		usage: '',
		about: 'says how things stand: the day, people, rounds',
		known: {},
		load: async () => (await import('./status.ts')).status
	}
];
