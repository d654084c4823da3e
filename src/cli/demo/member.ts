import { questionsOf, type Answer, type Answers, type Survey } from '#lib/survey/survey.ts';
import type { Random } from '#lib/statistics/random.ts';
import { drawOrder } from './draw.ts';
import {
	hindrances,
	offers,
	organisationHabits,
	proposal,
	type DemoOrganisation
} from './organisations.ts';
import { habitAnswer } from './person.ts';
import { organisationWishes } from './profiles.ts';

/**
 * The answers of one invented organisation.
 * @param survey VIPSA-O
 * @returns answers as its page would send them; a skipped question is absent
 */
export function organisationAnswers(
	survey: Survey,
	organisation: DemoOrganisation,
	random: Random
): Answers {
	const answers: Answers = {};
	for (const question of questionsOf(survey)) {
		const codes = question.options.map(({ code }) => code);
		const answer =
			ownAnswer(question.code, codes, organisation, answers, random) ??
			habitAnswer(question, answers, organisationHabits[question.code] ?? {}, random);
		if (answer) answers[question.code] = answer;
	}
	return answers;
}

/** What habits alone cannot tell: who it is, what it offers, what it finds important. */
function ownAnswer(
	code: string,
	codes: string[],
	organisation: DemoOrganisation,
	answers: Answers,
	random: Random
): Answer | undefined {
	switch (code) {
		case 'O0.1':
			return { text: organisation.name };
		case 'O0.2':
			return { codes: [organisation.kind] };
		case 'O0.3': {
			const places = organisation.municipalities;
			return { codes: places.length > 0 ? [...places] : ['REGIO'] };
		}
		case 'O1.2':
			return one(offers, 0.55, random);
		case 'O1.3':
			return 'O1.2' in answers ? { codes: [random.uniform() < 0.7 ? 'JA' : 'NEE'] } : undefined;
		case 'O3.3':
			return one(hindrances, 0.3, random);
		case 'O5.1':
			return { codes: drawOrder(codes, organisationWishes, 3, random) };
		case 'O5.2':
			return { codes: levels(answers, random) };
		case 'O6':
			return random.uniform() < 0.25 ? { groups: [proposal(random)] } : undefined;
		case 'O7.2':
			return random.uniform() < 0.5 ? { groups: [contact(organisation)] } : undefined;
		default:
			return undefined;
	}
}

function one(texts: readonly string[], chance: number, random: Random): Answer | undefined {
	return random.uniform() < chance
		? { text: texts[random.integer(texts.length)] ?? '' }
		: undefined;
}

function levels(answers: Answers, random: Random): string[] {
	const themes = answers['O5.1'];
	const chosen = themes && 'codes' in themes ? themes.codes : [];
	return chosen.map((theme) => `${theme}:${['LOK', 'REG', 'BEIDE'][random.integer(3)]}`);
}

function contact(organisation: DemoOrganisation): Record<string, Answer> {
	return {
		'O7.2.name': { text: 'Verzonnen contactpersoon' },
		'O7.2.email': { text: organisation.email }
	};
}
