import type { Approval, ListedProgramme } from '#lib/vision/programme.ts';
import { dayInWords } from '#lib/words/day.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Language } from '#lib/words/text.ts';

/** What councils decided about the plan of a programme, as a document says it. */
export type PlanStand = {
	programme: string;
	sentence: string;
	/** Where the decision is published. */
	link: string | null;
	mark: 'filled' | 'half' | 'cross' | 'dashed';
	is_fictional: boolean;
};

const marks = { granted: 'filled', asked: 'half', refused: 'cross' } as const;

/**
 * Where the plan of each programme that has actions stands: with the council of a municipality, or of
 * the region with how many councils.
 * @param councils NIS codes of the municipalities of today
 */
export function planStands(
	programmes: readonly ListedProgramme[],
	nis: string | null,
	councils: readonly string[],
	language: Language
): PlanStand[] {
	return programmes
		.filter(({ action_count }) => action_count > 0)
		.map((programme) =>
			nis === null ? ofRegion(programme, councils) : ofCouncil(programme, nis, language)
		);
}

function ofRegion({ code, name, plan_approvals }: ListedProgramme, councils: readonly string[]) {
	const granted = plan_approvals.filter(
		({ state, body }) => state === 'granted' && councils.includes(body)
	);
	const [count, all] = [granted.length, councils.length];
	return {
		programme: code,
		sentence: m.document_stand_region({ programme: name, count, all }),
		link: null,
		mark: count === all ? ('filled' as const) : count > 0 ? ('half' as const) : ('dashed' as const),
		is_fictional: granted.some(({ is_fictional }) => is_fictional)
	};
}

function ofCouncil(
	{ code, name, plan_approvals }: ListedProgramme,
	nis: string,
	language: Language
): PlanStand {
	const found = plan_approvals.find(({ body }) => body === nis);
	return {
		programme: code,
		sentence: found ? told(name, found, language) : m.document_stand_open({ programme: name }),
		link: found?.link ?? null,
		mark: found ? marks[found.state] : 'dashed',
		is_fictional: found?.is_fictional ?? false
	};
}

function told(programme: string, approval: Approval, language: Language): string {
	const { state, decided_on, decision_number } = approval;
	if (state === 'asked') return m.document_stand_asked({ programme });
	if (state === 'refused') return m.document_stand_refused({ programme });
	const day = decided_on ? dayInWords(decided_on, language) : '';
	const number = decision_number ? [m.document_stand_number({ number: decision_number })] : [];
	return [m.document_stand_granted({ programme, day }), ...number].join(', ');
}
