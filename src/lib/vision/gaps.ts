import { firstThree } from '#lib/priority/first-three.ts';
import { groupsOf } from '#lib/priority/groups.ts';
import type { Theme } from '#lib/priority/theme.ts';
import { type LensCode, lenses } from '#lib/release/lens.ts';
import type { Cell } from '#lib/release/release.ts';
import type { Statement } from './vision.ts';

type Said = Pick<Statement, 'statement_id' | 'title' | 'dropped_on' | 'themes' | 'evidence'>;

/** What a vision leaves open. */
export type Gaps = {
	/** Statements that rest on no figure. */
	without_evidence: Pick<Statement, 'statement_id' | 'title'>[];
	/** Themes among the first three of the place of which no statement speaks. */
	priorities: Theme[];
	/** First needs of a group, and not of everyone, of which no statement speaks. */
	first_needs: {
		group: { lens: LensCode; category: string; with_not_said: boolean };
		theme: Theme;
	}[];
	/** The place has no figures of its own: nothing can be told of its priorities. */
	is_hidden: boolean;
};

/** The theme question of each voice. */
const themeQuestions = ['D5.1', 'O5.1'];

/**
 * Holds a vision against the figures of a release.
 * @param cells the theme questions of the place and of the region, all lenses
 * @param place `region`, or a NIS code
 */
export function gapsOf(
	statements: readonly Said[],
	cells: readonly Cell[],
	place: string,
	themes: readonly Theme[]
): Gaps {
	const said = statements.filter(({ dropped_on }) => dropped_on === null);
	const spoken = new Set(said.flatMap(themesOf));
	const isUnspoken = ({ code }: Theme) => !spoken.has(code);
	const everyone = cells.find(
		(cell) => cell.question_code === 'D5.1' && cell.place === place && cell.lens === 'all'
	);
	const first = everyone?.state === 'shown' ? firstThree(everyone) : new Set<string>();
	return {
		without_evidence: said
			.filter(({ evidence }) => evidence.length === 0)
			.map(({ statement_id, title }) => ({ statement_id, title })),
		priorities: themes.filter((theme) => first.has(theme.code) && isUnspoken(theme)),
		first_needs: lenses.flatMap(({ code }) => {
			const { lens, groups } = groupsOf({ cells: [...cells] }, place, code, themes);
			if (lens.code !== code) return [];
			return groups.flatMap(({ category, first_need }) =>
				first_need.filter(isUnspoken).map((theme) => ({ group: category, theme }))
			);
		}),
		is_hidden: everyone?.state !== 'shown'
	};
}

/** What a statement speaks of: the themes that it names, and those whose figures it rests on. */
export function themesOf({ themes, evidence }: Pick<Said, 'themes' | 'evidence'>): string[] {
	const rested = evidence
		.filter(({ question_code }) => themeQuestions.includes(question_code))
		.map(({ option_code }) => option_code);
	return [...new Set([...themes, ...rested])];
}
