import type { Text } from '#lib/words/text.ts';

/**
 * A survey as it stands in the database: one version of the questions for one audience. Each
 * section, question and option has a stable code; answers store codes, never labels.
 */
export type Survey = {
	survey_id: string;
	version: number;
	audience: Audience;
	title: Text;
	intro: Text;
	sections: Section[];
};

/** Whom a survey asks; a figure's voice is named the same. */
export type Audience = 'target_group' | 'organisation';

export type Section = { code: string; title: Text; hint?: Text; questions: Question[] };

/** The ways of asking; each has its pair of files in `question/`. */
export type QuestionKind =
	'single' | 'multiple' | 'top_three' | 'single_per_option' | 'text' | 'yes_no' | 'group';

/** The shapes of an answer: all that storing and tallying need to know. */
export type AnswerShape = 'choice' | 'choices' | 'ranking' | 'pairs' | 'text' | 'groups';

export type Question = {
	code: string;
	kind: QuestionKind;
	title: Text;
	hint?: Text;
	options: Option[];
	/** Most options that may be chosen, or groups that may be filled in. */
	max?: number;
	/** Longest text in characters. */
	max_length?: number;
	/** Lowest and highest whole number, for a text that is an amount. */
	is_amount?: boolean;
	/** An organisation must fill it in; nothing of VIPSA-D is required. */
	is_required?: boolean;
	/** Asked only when the rule holds. */
	show_if?: ShowIf;
	/** Offers the options chosen at that question (D2.2, O3.2). */
	options_of?: string;
	/** Asked once for each option chosen at that question (O5.2). */
	per_option_of?: string;
	/** Offers the municipalities of the day, before its own options. */
	offers_municipalities?: boolean;
	/** Names the municipality of the response; asked only when the code names none. */
	is_municipality?: boolean;
	/** Names how the person was helped. */
	is_mode?: boolean;
	/** The options are steps of a scale: the first is the highest (`falling`) or the lowest (`rising`). */
	scale?: 'falling' | 'rising';
	/** A background question by which figures are split when the round closes. */
	lens?: 'age' | 'reading_language' | 'household' | 'money' | 'kind';
	/** The questions of one group, for kind `group`. */
	fields?: Question[];
	/** Where a group's answers are kept, apart from the other answers. */
	kept_as?: 'proposal' | 'contact';
};

export type Option = {
	code: string;
	label: Text;
	/** Name of its drawing; scales and special answers have none. */
	pictogram?: string;
	/** Choosing it takes the others away, and the reverse. */
	is_exclusive?: boolean;
	/** "Weet ik niet" (WN) and "zeg ik liever niet" (ZLN): set apart, outside the base of a share (ZLN). */
	is_special?: boolean;
	/** Ends the survey kindly; nothing of the post is stored. */
	ends?: boolean;
};

/** A rule on an earlier question: at least so many chosen (special and exclusive ones do not count), or one of these. */
export type ShowIf =
	{ question: string; at_least: number } | { question: string; any_of: string[] };

/** The answer to one question. Codes are in the order chosen; pairs are `option:choice`. */
export type Answer = { codes: string[] } | { text: string } | { groups: Record<string, Answer>[] };

/** What one person or organisation answered, by question code; a skipped question is absent. */
export type Answers = Record<string, Answer>;

/** Every question of a survey, in order. */
export function questionsOf(survey: Survey): Question[] {
	return survey.sections.flatMap((section) => section.questions);
}
