/** How many answered one question, in one place and voice. */
export type QuestionCount = {
	code: string;
	/** Code of the section it stands in. */
	section: string;
	/** Whether a show-if rule decides who is asked it. */
	is_conditional: boolean;
	/** Different respondents to it, a whole number from 0. */
	n: number;
};

/**
 * The count by which each question is judged. The questions of a section that everyone is asked
 * are a block and stand or fall together by their smallest n, because a pattern of holes would
 * tell who skipped what; a question with a show-if rule is judged alone. Source: rule P1 of
 * VIPSA-10.
 *
 * @param questions all questions with figures of one place and one voice
 * @returns the count to judge by, per question code, in the given order
 * @throws RangeError when a question stands twice or n is not a whole number from 0
 */
export function blockCounts(questions: readonly QuestionCount[]): Map<string, number> {
	const smallest = new Map<string, number>();
	for (const { section, is_conditional, n } of questions) {
		if (!Number.isSafeInteger(n) || n < 0) throw new RangeError('n must be a whole number from 0');
		if (!is_conditional) smallest.set(section, Math.min(n, smallest.get(section) ?? n));
	}
	const counts = new Map(
		questions.map(({ code, section, is_conditional, n }) => [
			code,
			is_conditional ? n : (smallest.get(section) ?? n)
		])
	);
	if (counts.size !== questions.length) throw new RangeError('a question stands twice');
	return counts;
}
