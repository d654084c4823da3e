import { auditOf } from './audit.ts';
import { caseOf, nameOf, type Case, type Protected } from './case.ts';
import type { CellId, Decision } from './lattice.ts';
import { cellsOf, isTooFew } from './primary.ts';
import { fewestIn } from './respondents.ts';
import { formOf } from './structure.ts';
import { walk, type Candidate, type World } from './walk.ts';
import { wantedCells } from './wanted.ts';
import { worldsOf } from './worlds.ts';

export type { Part, Protected, Rule } from './case.ts';
export type { Block } from './respondents.ts';

/**
 * Decides for a block of questions which cells of the lattice a release shows. Source: the rule
 * VIPSA-10.
 *
 * @returns one decision for each place, and for each place and category of each lens: `few` when it
 * holds too few, `protects` when it would give another cell away, `kept` when the figure of an
 * earlier release stays. A category is decided once: alone, or together with who did not say. The
 * same input gives the same decisions, in the same order.
 * @throws RangeError when there is no question, a count is not in the lattice, the lenses hold
 * different people, or an earlier cell is from a later release or not of this lattice
 */
export function protect(input: Protected): Decision[] {
	const matter = caseOf(input);
	const { structure, questions, epoch, published, rule } = matter;
	const shown = new Map(publish(matter).map(({ id }) => [nameOf(id), id]));
	const last = new Map(
		published.toSorted((a, b) => a.epoch - b.epoch).map((earlier) => [nameOf(earlier), earlier])
	);
	return cellsOf(structure).map((id): Decision => {
		const anew = shown.get(nameOf(id));
		if (anew) return { ...anew, outcome: 'shown' };
		const earlier = last.get(nameOf(id));
		if (earlier) return { ...id, with_not_said: earlier.with_not_said, outcome: 'kept' };
		const n = fewestIn(questions, formOf(structure, id), epoch);
		return { ...id, outcome: isTooFew(n, rule.threshold) ? 'few' : 'protects' };
	});
}

/** Publishes as much as can be, and takes back what insiders or bounds would make unsafe. */
function publish(matter: Case): Candidate<CellId>[] {
	const base = worldsOf(matter);
	const audit = auditOf(matter);
	const safe = (candidates: readonly Candidate<CellId>[], worlds: readonly World[]) =>
		matter.follows('P3') ? walk(candidates, worlds) : [...candidates];
	let candidates = wantedCells(matter, (some) => safe(some, base));
	let worlds = base;
	for (;;) {
		const shown = safe(candidates, worlds);
		const insiders = audit.insiderWorlds(shown);
		if (insiders.length > 0) {
			worlds = [...worlds, ...insiders];
			continue;
		}
		const more = audit.cellsToHide(shown);
		if (more.length === 0) return shown;
		const forms = more.map(({ form }) => form);
		worlds = worlds.map((world) =>
			world.hears ? world : { ...world, secrets: [...world.secrets, ...forms] }
		);
		candidates = candidates.filter((candidate) => !more.includes(candidate));
	}
}
