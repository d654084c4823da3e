import { describe, expect, it } from 'vitest';
import { languages, type Text } from '#lib/words/text.ts';
import { plainFaults, type Level } from './plain.ts';
import { questionsOf, type Audience, type Survey } from './survey.ts';
import { allQuestions, surveys, twice } from './written.ts';

const levels: Record<Audience, Level> = { target_group: 'A2', organisation: 'B1' };

/** Every text of a survey, with the place where it stands. */
function textsOf(data: Survey): { where: string; words: Text }[] {
	return [
		{ where: 'title', words: data.title },
		{ where: 'intro', words: data.intro },
		...data.sections.flatMap((section) => [
			{ where: section.code, words: section.title },
			...(section.hint ? [{ where: `${section.code} hint`, words: section.hint }] : [])
		]),
		...allQuestions(data).flatMap((each) => [
			{ where: each.code, words: each.title },
			...(each.hint ? [{ where: `${each.code} hint`, words: each.hint }] : []),
			...each.options.map((one) => ({ where: `${each.code}:${one.code}`, words: one.label }))
		])
	];
}

/** A language's own name is the same in every language. */
function isLanguageName(where: string): boolean {
	return /^D7\.1:[a-z]{2}(-[A-Z]{2})?$/.test(where);
}

it('the migrations load VIPSA-D for the target group and VIPSA-O for organisations', () => {
	expect(surveys.map(({ data }) => [data.survey_id, data.version, data.audience])).toEqual(
		expect.arrayContaining([
			['VIPSA-D', 1, 'target_group'],
			['VIPSA-O', 1, 'organisation']
		])
	);
});

describe.each(surveys)('the words of $name', ({ data }) => {
	const texts = textsOf(data);

	it('are plain at the level of its audience, in every language', () => {
		const faults = texts.flatMap(({ where, words }) =>
			languages.flatMap((language) =>
				plainFaults(words[language], levels[data.audience]).map(
					(fault) => `${where} ${language}: ${fault}`
				)
			)
		);
		expect(faults).toEqual([]);
	});

	it('differ between Dutch and English, save the names of languages', () => {
		const same = texts.filter(({ words }) => words.nl === words.en).map(({ where }) => where);
		expect(same.filter((where) => !isLanguageName(where))).toEqual([]);
	});

	it('hold no stray spaces and no straight quotation marks', () => {
		const untidy = texts.filter(({ words }) =>
			languages.some((language) => /^\s|\s$| {2}|['"]/.test(words[language]))
		);
		expect(untidy).toEqual([]);
	});

	it('call the reader by one word: "je" for a person, "jullie" for an organisation', () => {
		const other = data.audience === 'target_group' ? /\bjullie\b/i : /\b(je|jij|jou|jouw)\b/i;
		expect(texts.filter(({ words }) => other.test(words.nl))).toEqual([]);
	});

	it('ask every question with a question mark, outside groups', () => {
		const titles = questionsOf(data).flatMap(({ title }) => [title.nl, title.en]);
		expect(titles.filter((title) => !title.endsWith('?'))).toEqual([]);
	});

	it('never name two options of one question alike', () => {
		for (const { options } of allQuestions(data)) {
			for (const language of languages) {
				expect(twice(options.map(({ label }) => label[language].toLowerCase()))).toEqual([]);
			}
		}
	});
});
