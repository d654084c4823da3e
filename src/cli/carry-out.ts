import { Refused } from '#lib/database/failure.ts';
import { Misused, optionsOf, type Asked, type Command, type CommandContext } from './command.ts';
import { commands } from './command/index.ts';

/**
 * What words ask for, before anything is opened for it.
 * @param words the command with what follows it
 * @param say told what is wrong, where they are not understood
 * @returns the command and what follows its name; null when they are not understood
 */
export function understand(
	words: string[],
	say: CommandContext['say']
): { command: Command; asked: Asked } | null {
	const command = commands.find(({ name }) => ` ${words.join(' ')} `.startsWith(` ${name} `));
	if (!command) {
		say(`unknown command ${words.join(' ')}; see npm run vipsa -- help`);
		return null;
	}
	try {
		const rest = words.slice(command.name.split(' ').length);
		return { command, asked: optionsOf(rest, command.known) };
	} catch (error) {
		if (!(error instanceof Misused)) throw error;
		say(misuse(error, command));
		return null;
	}
}

/**
 * Carries out a command and tells in lines how it went.
 * @param words the command with what follows it
 * @returns the exit code: 0 done, 1 refused, 2 not understood
 */
export async function carryOut(words: string[], context: CommandContext): Promise<0 | 1 | 2> {
	const understood = understand(words, context.say);
	if (!understood) return 2;
	const { command, asked } = understood;
	try {
		const run = await command.load();
		await run(asked, context);
		return 0;
	} catch (error) {
		if (error instanceof Misused) {
			context.say(misuse(error, command));
			return 2;
		}
		if (error instanceof Refused) {
			context.say(`refused: ${error.failure.code} ${error.failure.detail}`.trim());
			return 1;
		}
		throw error;
	}
}

function misuse({ message }: Misused, { name, usage }: Command): string {
	return `${message}\nnpm run vipsa -- ${name} ${usage}`;
}
