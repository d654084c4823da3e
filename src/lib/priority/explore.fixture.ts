import type { Question, Survey } from '#lib/survey/survey.ts';

const text = (nl: string) => ({ nl, en: `${nl} (en)` });
const option = (code: string, label = code.toLowerCase()) => ({ code, label: text(label) });

const often: Question = {
	code: 'D1.4',
	kind: 'single',
	title: text('Wil je meer meedoen?'),
	scale: 'falling',
	options: [
		option('JA', 'ja'),
		option('BEETJE', 'een beetje meer'),
		option('NEE', 'nee'),
		{ ...option('WN', 'weet ik niet'), is_special: true },
		{ ...option('ZLN'), is_special: true }
	]
};
const barriers: Question = {
	code: 'D2.1',
	kind: 'multiple',
	title: text('Wat houdt jou soms tegen?'),
	options: [option('B_GELD', 'het kost te veel'), { ...option('B_GEEN'), is_exclusive: true }]
};

/** A survey of people with a question of every kind that figures may be about, and some that not. */
export const people: Survey = {
	survey_id: 'VIPSA-D',
	version: 1,
	audience: 'target_group',
	title: text('Doelgroep'),
	intro: text(''),
	sections: [
		{
			code: 'D',
			title: text(''),
			questions: [
				{
					code: 'D0.1',
					kind: 'single',
					title: text('Waar woon je?'),
					offers_municipalities: true,
					options: []
				},
				often,
				barriers,
				{
					code: 'D2.2',
					kind: 'single',
					title: text('Wat is het moeilijkste?'),
					options_of: 'D2.1',
					options: []
				},
				{
					code: 'D4.2',
					kind: 'single',
					title: text('Wanneer?'),
					options: ['VM', 'NM', 'AV', 'WE', 'VAK', 'X'].map((code) => option(code))
				},
				{
					code: 'D5.1',
					kind: 'top_three',
					title: text('Waar moet de gemeente eerst aan werken?'),
					options: [option('T_WONEN', 'Wonen'), option('T_GELD', 'Geld')]
				},
				{ code: 'D6.2', kind: 'text', title: text('Nog iets?'), options: [] }
			]
		}
	]
};

/** A survey of organisations about the same themes and barriers. */
export const organisations: Survey = {
	...people,
	survey_id: 'VIPSA-O',
	audience: 'organisation',
	sections: [
		{
			code: 'O',
			title: text(''),
			questions: [
				{ ...barriers, code: 'O3.1' },
				{
					code: 'O5.1',
					kind: 'multiple',
					title: text('Welke drie thema’s?'),
					options: [option('T_WONEN', 'Wonen'), option('T_GELD', 'Geld')]
				}
			]
		}
	]
};
