import type { QuestionKind } from '#lib/survey/survey.ts';
import { group } from './group.ts';
import { multiple } from './multiple.ts';
import { single } from './single.ts';
import { singlePerOption } from './single_per_option.ts';
import { text } from './text.ts';
import { topThree } from './top_three.ts';
import type { QuestionType } from './type.ts';
import { yesNo } from './yes_no.ts';

/** Every way of asking. The inputs stand in `inputs.ts`, so that Node alone can read the rules. */
export const questionTypes = {
	single,
	multiple,
	top_three: topThree,
	single_per_option: singlePerOption,
	text,
	yes_no: yesNo,
	group
} satisfies Record<QuestionKind, QuestionType>;
