import { formsAt, type Case } from './case.ts';
import type { Form } from './gauss.ts';
import { primarySums, smallMasses } from './primary.ts';
import { epochsOf, staleSums, standing } from './refresh.ts';
import { fewestChanged } from './respondents.ts';
import { formOf } from './structure.ts';
import type { World } from './walk.ts';

/**
 * What may be known, and what must stay unknown: at this release, at this release by somebody who
 * takes kept figures for those of now, and at each earlier one by somebody who knows where nothing
 * changed since. One each for every group of questions.
 */
export function worldsOf(matter: Case): World[] {
	const { epoch } = matter;
	const known = formsAt(matter, epoch);
	const secrets = secretsAt(matter, epoch);
	const worlds: World[] = [];
	if (matter.follows('P8')) {
		const { structure, questions, published, rule } = matter;
		const stale = staleSums(structure, questions, published, epoch, rule.threshold);
		worlds.push({ known, secrets: [...secrets, ...stale] });
		const stands = standingNow(matter);
		if (stands.length > 0) worlds.push({ known: [...known, ...stands], secrets });
		for (const earlier of epochsOf(published, epoch)) {
			worlds.push({
				known: [
					...formsAt(matter, earlier),
					...standing(structure, questions, published, earlier, 1)
				],
				secrets: secretsAt(matter, earlier),
				hears: (form) => fewestChanged(questions, form, earlier, epoch) === 0
			});
		}
	} else {
		worlds.push({ known, secrets });
	}
	return matter.groups.flatMap(({ empty }) =>
		worlds.map((world) => ({ ...world, known: [...world.known, ...empty] }))
	);
}

/** Published sums that are as good as those of this release. */
export function standingNow({
	structure,
	questions,
	published,
	epoch,
	rule,
	follows
}: Case): Form[] {
	return follows('P8') ? standing(structure, questions, published, epoch, rule.threshold) : [];
}

/** What holds too few at a release, whatever is published. */
export function secretsAt(matter: Case, epoch: number): Form[] {
	const { structure, questions, rule, region_only, follows } = matter;
	return [
		...primarySums(structure, questions, epoch, rule.threshold).map(({ form }) => form),
		...region_only.flatMap((id) => [
			formOf(structure, id),
			formOf(structure, { ...id, with_not_said: true })
		]),
		...(follows('P4') ? smallMasses(structure, questions, epoch, rule.threshold) : [])
	];
}
