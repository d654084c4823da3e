import type { SupabaseClient } from '@supabase/supabase-js';

/** What a command works with: the database with the secret key, and where its lines go. */
export type CommandContext = {
	privileged: SupabaseClient;
	setPassword(email: string, password: string): Promise<void>;
	say(line: string): void;
};

/** What was written behind the name of a command: its options, and the other words. */
export type Asked = { options: Map<string, string>; rest: string[] };

/**
 * Carries out a command.
 * @throws Misused when the words are not understood; Refused when the database refuses
 */
export type Run = (asked: Asked, context: CommandContext) => Promise<void>;

/** A command of `npm run vipsa -- …`. */
export type Command = {
	/** A word, or two (`people add`). */
	name: string;
	/** What follows the name, as `help` shows it. */
	usage: string;
	/** One line on what it does. */
	about: string;
	/** The options that it knows. */
	known: { values?: string[]; flags?: string[] };
	/** Gets what does it; nothing of it is read before it is asked for. */
	load(): Promise<Run>;
};

/** The words of a command were not understood; the message says what is wrong. */
export class Misused extends Error {}

/**
 * The options (`--name value`, `--flag`) and the other words of a command.
 * @throws Misused for an option that is not among `known`
 */
export function optionsOf(words: string[], known: Command['known']): Asked {
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
