import type { SupabaseClient } from '@supabase/supabase-js';

/** What a command works with: the database with the secret key, and where its lines go. */
export type CommandContext = {
	privileged: SupabaseClient;
	setPassword(email: string, password: string): Promise<void>;
	say(line: string): void;
};

/** A command of `npm run vipsa -- …`. */
export type Command = {
	name: string;
	/** What follows the name, as `help` shows it. */
	usage: string;
	/** One line on what it does. */
	about: string;
	/**
	 * Does it.
	 * @throws Misused when the words are not understood; Refused when the database refuses
	 */
	run(words: string[], context: CommandContext): Promise<void>;
};

/** The words of a command were not understood; the message says what is wrong. */
export class Misused extends Error {}

/**
 * The options (`--name value`, `--flag`) and the other words of a command.
 * @throws Misused for an option that is not among `known`
 */
export function optionsOf(
	words: string[],
	known: { values?: string[]; flags?: string[] }
): { options: Map<string, string>; rest: string[] } {
	const options = new Map<string, string>();
	const rest: string[] = [];
	for (let index = 0; index < words.length; index++) {
		const word = words[index] ?? '';
		const [name = '', joined] = word.startsWith('--') ? word.slice(2).split(/=(.*)/s) : [''];
		if (!word.startsWith('--')) rest.push(word);
		else if (known.flags?.includes(name)) options.set(name, 'yes');
		else if (known.values?.includes(name)) {
			const value = joined ?? words[++index];
			if (value === undefined) throw new Misused(`--${name} needs a value`);
			options.set(name, value);
		} else throw new Misused(`--${name} is unknown here`);
	}
	return { options, rest };
}
