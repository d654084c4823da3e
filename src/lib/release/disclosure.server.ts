import type { Disclosure } from './disclosure.ts';

/** Where this process works out what releases hide; shared by the command line and the built app. */
const shared = Symbol.for('vipsa.disclosure');
type Shared = { [shared]?: Promise<Disclosure> };

/** Lets the releases of this process be worked out elsewhere than in its own thread. */
export function shareDisclosure(disclosure: Disclosure): void {
	(globalThis as Shared)[shared] = Promise.resolve(disclosure);
}

/** Where a release is worked out: where the process said, else in its own thread. */
export function sharedDisclosure(): Promise<Disclosure> {
	return ((globalThis as Shared)[shared] ??= here());
}

async function here(): Promise<Disclosure> {
	const { inThisThread } = await import('./disclosure.ts');
	return inThisThread();
}
