import type { Ground } from '#lib/survey/ask.ts';
import type { Fault } from '#lib/survey/question/type.ts';
import type { KnownForm } from '#lib/survey/form.ts';
import type { Answers, Survey } from '#lib/survey/survey.ts';
import type { Language } from '#lib/words/text.ts';

/** What a participant's page is made of. */
export type PageData = {
	open: {
		survey: Survey;
		ground: Ground;
		form: KnownForm;
		/** The empty questions, as HTML. */
		questions: string;
	};
	code: string;
	language: Language;
	is_demo: boolean;
};

/** The questions, filled in as far as they were answered, after a post without a script. */
export type Answered = {
	step: 'questions';
	answers: Answers;
	faults: Fault[];
	/** `old`: the form was made for another version of the survey. */
	notice?: string;
};

/** The answers to look over, made by the server. */
export type Checked = {
	step: 'check';
	answers: Answers;
	submission_id: string;
	/** `failed`: the sending did not work. */
	notice?: string;
};
