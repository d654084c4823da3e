import { single } from './single.ts';
import type { QuestionType } from './type.ts';

/** Yes or no, side by side. */
export const yesNo: QuestionType = { ...single, kind: 'yes_no' };
