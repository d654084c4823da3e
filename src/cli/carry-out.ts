import { Refused } from '#lib/database/failure.ts';
import { Misused, type CommandContext } from './command.ts';
import { commandOf } from './command/index.ts';

/**
 * Carries out a command and tells in lines how it went.
 * @param words the command with what follows it
 * @returns the exit code: 0 done, 1 refused, 2 not understood
 */
export async function carryOut(words: string[], context: CommandContext): Promise<0 | 1 | 2> {
	const [first = '', ...rest] = words;
	const command = commandOf(first);
	if (!command) {
		context.say(`unknown command ${first}; see npm run vipsa -- help`);
		return 2;
	}
	try {
		// A name of two words (`people add`) keeps its second word for the command to check.
		await command.run(rest, context);
		return 0;
	} catch (error) {
		if (error instanceof Misused) {
			context.say(`${error.message}\nnpm run vipsa -- ${command.name} ${command.usage}`);
			return 2;
		}
		if (error instanceof Refused) {
			context.say(`refused: ${error.failure.code} ${error.failure.detail}`.trim());
			return 1;
		}
		throw error;
	}
}
