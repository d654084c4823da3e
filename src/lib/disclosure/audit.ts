import { formsAt, nameOf, type Case } from './case.ts';
import { closeTargets, type Change } from './closeness.ts';
import { Span, type Form } from './gauss.ts';
import { atomsOf, telling } from './insider.ts';
import type { CellId } from './lattice.ts';
import { cell, primarySums, type Secret } from './primary.ts';
import type { Respondents } from './respondents.ts';
import { ALL, countIn, formOf, REGION } from './structure.ts';
import type { Candidate, World } from './walk.ts';
import { secretsAt, standingNow } from './worlds.ts';

/** What tries a list of shown cells; each finding is to be mended before the next try. */
export type Audit = {
	/**
	 * Worlds in which few respondents put what they know beside what is published and could compute
	 * what must stay unknown (rule P4).
	 */
	insiderWorlds: (shown: readonly Candidate<CellId>[]) => World[];
	/**
	 * Cells to hide as well, because somebody could compute too closely what holds too few (rule P5):
	 * for each such sum the least wanted shown cell beside it.
	 */
	cellsToHide: (shown: readonly Candidate<CellId>[]) => Candidate<CellId>[];
};

/** Makes ready to try what is shown of a block. */
export function auditOf(matter: Case): Audit {
	const { epoch, rule, unknowns, follows } = matter;
	const secrets = secretsAt(matter, epoch);
	const isInside = follows('P3') && follows('P4');
	const groups = matter.groups.map(({ questions, empty }) => {
		const before = [...formsAt(matter, epoch), ...standingNow(matter), ...empty];
		const values = questions.map(({ at }) => at(epoch));
		return {
			before,
			without: spanOf(before),
			changes: new Array<Change>(),
			atoms: distinct(values).map((one) =>
				atomsOf(unknowns, (form) => countIn(form, one), rule.insiders)
			),
			asked: questions.map((question, at) => ({
				values: values[at] ?? question.at(epoch),
				targets: targetsOf(matter, question)
			}))
		};
	});
	return {
		insiderWorlds: (shown) =>
			(isInside ? groups : []).flatMap(({ before, without, atoms }) => {
				const known = knowing(without, shown);
				return atoms.flatMap((few) =>
					telling(without, known, secrets, few, rule.insiders).map((own): World => ({
						known: [...before, ...own],
						secrets
					}))
				);
			}),
		cellsToHide: (shown) => {
			const hidden = (follows('P5') ? groups : []).flatMap(({ before, without, asked, changes }) =>
				closeTargets({
					unknowns,
					known: knowing(without, shown),
					sums: [...before, ...shown.map(({ form }) => form)],
					asked,
					width: rule.threshold,
					insiders: follows('P4') ? rule.insiders : 0,
					changes
				}).flatMap((target) => beside(matter, target, shown) ?? [])
			);
			return [...new Set(hidden)];
		}
	};
}

function knowing(without: Span, shown: readonly Candidate<CellId>[]): Span {
	const known = new Span(without);
	for (const { form } of shown) known.add(form);
	return known;
}

/** What holds too few among those who answered one question, and the groups known to be small. */
function targetsOf(matter: Case, question: Respondents): Secret[] {
	const { structure, epoch, rule, region_only } = matter;
	return [
		...primarySums(structure, [question], epoch, rule.threshold),
		...region_only.flatMap((id) => [
			{ ...id, form: formOf(structure, id) },
			{ ...id, form: formOf(structure, { ...id, with_not_said: true }) }
		])
	];
}

/**
 * The total of a place where nothing else would help, else the least wanted shown cell of the nearest
 * kind: same place and lens, same group, same lens, any.
 */
function beside(
	matter: Case,
	target: Secret,
	shown: readonly Candidate<CellId>[]
): Candidate<CellId> | undefined {
	const { published, epoch } = matter;
	const { place, lens, category } = target;
	const out = new Set(published.filter((one) => one.epoch === epoch).map(nameOf));
	const free = shown.filter(({ id }) => !out.has(nameOf(id)));
	const last = (isNear: (id: CellId) => boolean) => free.findLast(({ id }) => isNear(id));
	const totals = new Set(
		shown.flatMap(({ id }) => (id.lens === ALL && id.place !== REGION ? [id.place] : []))
	);
	// The groups of a place that is hidden itself are worth less than the total of another place.
	const inHiddenPlace = (id: CellId) =>
		lens === ALL && id.lens !== ALL && id.place !== REGION && !totals.has(id.place);
	const isFutile = place !== REGION && lens !== ALL && isTight(matter, place, lens);
	return (
		(isFutile ? last((id) => id.place === place && id.lens === ALL) : undefined) ??
		last(inHiddenPlace) ??
		last((id) => id.place === place && id.lens === lens) ??
		last((id) => id.lens === lens && id.category === category) ??
		last((id) => id.lens === lens) ??
		free.at(-1)
	);
}

/** Whether so few are in a place that its total alone tells its groups too closely, whatever is hidden. */
function isTight(
	{ unknowns, questions, structure, epoch, rule, follows }: Case,
	place: string,
	lens: string
): boolean {
	const whole = formOf(structure, cell(place, ALL, ALL));
	const parts = unknowns.filter((one) => one.place_set === place && one.lens === lens);
	const insiders = follows('P4') ? rule.insiders : 0;
	return questions.some(({ at }) => {
		const values = at(epoch);
		const telling = parts.map(({ form }) => Math.min(countIn(form, values), insiders));
		return countIn(whole, values) - telling.reduce((sum, n) => sum + n, 0) < rule.threshold;
	});
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
