import type { Command } from '../command.ts';
import { demo } from './demo.ts';
import { people } from './people.ts';
import { release } from './release.ts';
import { status } from './status.ts';

/** The commands of `npm run vipsa -- …`, besides `start` and `help`. */
export const commands: Command[] = [demo, release, people, status];

/** The command whose first word is `word`. */
export function commandOf(word: string): Command | undefined {
	return commands.find(({ name }) => name.split(' ')[0] === word);
}
