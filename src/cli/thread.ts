// What one of the threads of `threads.ts` does.
import { attackNew, type Attempt, type Breach } from '#lib/disclosure/attacker/attack.ts';

export { protect } from '#lib/disclosure/vipsa-10.ts';

/** As `attackNew`, with what it is told in one piece. */
export function attack({ attempt, epoch }: { attempt: Attempt; epoch: number }): Breach[] {
	return attackNew(attempt, epoch);
}
