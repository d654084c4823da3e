import type { Answer } from '#lib/survey/survey.ts';
import { inLanguage } from '#lib/words/text.ts';
import { optionsWith, type Offer, type QuestionType } from './type.ts';

/**
 * One choice for each option that was chosen at another question; the form has a field for each:
 * `O5.2.T_WONEN`. The answer's codes are pairs `option:choice`.
 */
export const singlePerOption: QuestionType = {
	kind: 'single_per_option',
	shape: 'pairs',
	parseAnswer(form, question, offer) {
		const sent = offer.asked_about.map((option) => ({
			option: option.code,
			choices: form(`${question.code}.${option.code}`)
		}));
		const codes = sent.flatMap(({ option, choices }) =>
			optionsWith(choices, offer.options).map((choice) => `${option}:${choice.code}`)
		);
		const wrong = sent.find(
			({ choices }) => optionsWith(choices, offer.options).length < choices.length
		);
		const answer: Answer | null = codes.length ? { codes } : null;
		if (wrong) {
			const field = `${question.code}.${wrong.option}`;
			return { answer, fault: { question: question.code, field, code: 'VPOPT' } };
		}
		return { answer, fault: answer && singlePerOption.checkAnswer(answer, question, offer) };
	},
	writeAnswer(answer, question) {
		if (!('codes' in answer)) return [];
		return answer.codes.map((pair) => {
			const [option = '', choice = ''] = pair.split(':');
			return [`${question.code}.${option}`, choice];
		});
	},
	checkAnswer(answer, question, offer) {
		const fault = { question: question.code, field: question.code };
		if (!('codes' in answer)) return { ...fault, code: 'VPBAD' };
		const pairs = answer.codes.map((code) => pairOf(code, offer));
		if (pairs.some((pair) => !pair)) return { ...fault, code: 'VPOPT' };
		const options = pairs.map((pair) => pair?.option.code);
		const twice = options.find((option, index) => options.indexOf(option) < index);
		if (!twice) return null;
		return { ...fault, field: `${question.code}.${twice}`, code: 'VPMAX', limit: 1 };
	},
	showAnswer(answer, _question, offer, language) {
		if (!('codes' in answer)) return [];
		return answer.codes.flatMap((code) => {
			const pair = pairOf(code, offer);
			if (!pair) return [];
			return {
				label: inLanguage(pair.option.label, language),
				text: inLanguage(pair.choice.label, language),
				pictogram: pair.option.pictogram
			};
		});
	}
};

function pairOf(code: string, offer: Offer) {
	const [about = '', chosen = ''] = code.split(':');
	const option = offer.asked_about.find((option) => option.code === about);
	const choice = offer.options.find((option) => option.code === chosen);
	return option && choice ? { option, choice } : null;
}
