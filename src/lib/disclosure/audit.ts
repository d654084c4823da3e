import { formsAt, nameOf, type Case } from './case.ts';
import { closeTargets } from './closeness.ts';
import { Span, type Form } from './gauss.ts';
import { atomsOf, telling } from './insider.ts';
import type { CellId } from './lattice.ts';
import { primarySums, type Secret } from './primary.ts';
import type { Respondents } from './respondents.ts';
import { countIn, formOf } from './structure.ts';
import type { Candidate, World } from './walk.ts';
import { secretsAt, standingNow } from './worlds.ts';

/**
 * Worlds in which few respondents put what they know beside what is published and could compute
 * what must stay unknown (rule P4).
 */
export function insiderWorlds(matter: Case, shown: readonly Candidate<CellId>[]): World[] {
	if (!matter.follows('P4')) return [];
	const { epoch, rule } = matter;
	const secrets = secretsAt(matter, epoch);
	return matter.groups.flatMap(({ questions, empty }) => {
		const before = [...knownBefore(matter), ...empty];
		const known = spanOf([...before, ...shown.map(({ form }) => form)]);
		return distinct(questions.map(({ at }) => at(epoch))).flatMap((values) => {
			const atoms = atomsOf(matter.unknowns, (form) => countIn(form, values), rule.insiders);
			return telling(spanOf(before), known, secrets, atoms, rule.insiders).map((own): World => ({
				known: [...before, ...own],
				secrets
			}));
		});
	});
}

/**
 * Cells to hide as well, because somebody could compute too closely what holds too few (rule P5):
 * for each such sum the least wanted shown cell beside it.
 */
export function cellsToHide(
	matter: Case,
	shown: readonly Candidate<CellId>[]
): Candidate<CellId>[] {
	if (!matter.follows('P5')) return [];
	const { epoch, rule, unknowns } = matter;
	const insiders = matter.follows('P4') ? rule.insiders : 0;
	for (const { questions, empty } of matter.groups) {
		const sums = [...knownBefore(matter), ...empty, ...shown.map(({ form }) => form)];
		const known = spanOf(sums);
		for (const question of questions) {
			const targets = targetsOf(matter, question);
			const asked = { values: question.at(epoch), targets: targets.map(({ form }) => form) };
			const close = closeTargets(unknowns, known, sums, asked, rule.threshold, insiders);
			const hidden = targets
				.filter(({ form }) => close.includes(form))
				.flatMap((target) => beside(matter, target, shown) ?? []);
			if (hidden.length > 0) return [...new Set(hidden)];
		}
	}
	return [];
}

/** What holds too few among those who answered one question, and the groups known to be small. */
function targetsOf(matter: Case, question: Respondents): Secret[] {
	const { structure, epoch, rule, region_only } = matter;
	return [
		...primarySums(structure, [question], epoch, rule.threshold),
		...region_only.map((id) => ({ ...id, form: formOf(structure, id) }))
	];
}

/** The least wanted shown cell of the nearest kind: same place and lens, same group, same lens, any. */
function beside(
	{ published, epoch }: Case,
	{ place, lens, category }: Secret,
	shown: readonly Candidate<CellId>[]
): Candidate<CellId> | undefined {
	const out = new Set(published.filter((one) => one.epoch === epoch).map(nameOf));
	const free = shown.filter(({ id }) => !out.has(nameOf(id)));
	const last = (isNear: (id: CellId) => boolean) => free.findLast(({ id }) => isNear(id));
	return (
		last((id) => id.place === place && id.lens === lens) ??
		last((id) => id.lens === lens && id.category === category) ??
		last((id) => id.lens === lens) ??
		free.at(-1)
	);
}

function knownBefore(matter: Case): Form[] {
	return [...formsAt(matter, matter.epoch), ...standingNow(matter)];
}

function spanOf(forms: readonly Form[]): Span {
	const span = new Span();
	for (const form of forms) span.add(form);
	return span;
}

/** Questions that the same people answered ask the same. */
function distinct(values: readonly Form[]): Form[] {
	return [...new Map(values.map((one) => [one.join(), one])).values()];
}
