import { availableParallelism } from 'node:os';
import Tinypool from 'tinypool';
import type { Disclosure } from '#lib/release/disclosure.ts';

/**
 * Threads that work out what a release hides, one for each core up to four, so that a release is made
 * sooner and the server answers meanwhile. They start with the first piece of work and end when there
 * has been none for half a minute, or with `end`.
 */
export function threads(): Disclosure & { end(): Promise<void> } {
	const pool = new Tinypool({
		filename: new URL('./thread.ts', import.meta.url).href,
		minThreads: 0,
		maxThreads: Math.min(4, availableParallelism()),
		idleTimeout: 30_000
	});
	return {
		protect: (input) => pool.run(input, { name: 'protect' }),
		attack: (attempt, epoch) => pool.run({ attempt, epoch }, { name: 'attack' }),
		end: () => pool.destroy()
	};
}
