import { describe, expect, it } from 'vitest';
import { missingPictograms, pictograms } from '#lib/ui/pictogram.ts';
import { questionsOf } from './survey.ts';
import { allQuestions, surveys, themes, twice } from './written.ts';

describe.each(surveys)('the codes of $name', ({ data }) => {
	const questions = questionsOf(data);

	it('are given once: to sections, to questions and fields, to options within a question', () => {
		expect(twice(data.sections.map(({ code }) => code))).toEqual([]);
		expect(twice(allQuestions(data).map(({ code }) => code))).toEqual([]);
		for (const { options } of allQuestions(data)) {
			expect(twice(options.map(({ code }) => code))).toEqual([]);
		}
	});

	it('begin with the code of their section, and in a group with that of the group', () => {
		for (const section of data.sections) {
			for (const { code, fields = [] } of section.questions) {
				expect(code.split('.')[0]).toBe(section.code);
				expect(fields.filter((field) => !field.code.startsWith(`${code}.`))).toEqual([]);
			}
		}
	});

	it('keep free of the colon, comma and space that separate codes in an answer', () => {
		const codes = allQuestions(data).flatMap(({ code, options }) => [
			code,
			...options.map((one) => one.code)
		]);
		expect(codes.filter((code) => !/^[A-Za-z0-9_.-]+$/.test(code))).toEqual([]);
	});

	it('point only to earlier questions that offer options', () => {
		questions.forEach((each, index) => {
			const pointed = [each.show_if?.question, each.options_of, each.per_option_of];
			for (const code of pointed.filter((one) => one !== undefined)) {
				const earlier = questions.slice(0, index).find((one) => one.code === code);
				expect(earlier?.options.length, `${each.code} → ${code}`).toBeGreaterThan(0);
			}
		});
	});

	it('name in a rule "one of these" only options of that question', () => {
		for (const { show_if: rule } of questions) {
			if (!rule || !('any_of' in rule)) continue;
			const codes = questions.find(({ code }) => code === rule.question)?.options ?? [];
			expect(codes.map(({ code }) => code)).toEqual(expect.arrayContaining(rule.any_of));
		}
	});
});

describe.each(surveys)('the questions of $name', ({ data }) => {
	const questions = allQuestions(data);

	it('keep "weet ik niet" and "zeg ik liever niet" last, and marked as special', () => {
		for (const { code, options } of questions) {
			const special = options.filter((one) => one.is_special);
			expect(options.slice(options.length - special.length), code).toEqual(special);
			const named = options.filter((one) => ['WN', 'ZLN'].includes(one.code));
			expect(named, code).toEqual(special);
		}
	});

	it('have at most one option that excludes the others, after the ordinary ones', () => {
		for (const { code, options } of questions) {
			const ordinary = options.filter((one) => !one.is_special);
			const excluding = ordinary.filter((one) => one.is_exclusive);
			expect(excluding.length, code).toBeLessThanOrEqual(1);
			expect(ordinary.slice(ordinary.length - excluding.length), code).toEqual(excluding);
		}
	});

	it('let a special answer take the others away where more than one may be chosen', () => {
		const kinds = questions.filter(({ kind }) => kind === 'multiple');
		const special = kinds.flatMap(({ options }) => options.filter((one) => one.is_special));
		expect(special.filter((one) => !one.is_exclusive)).toEqual([]);
	});

	it('limit every text, and never more choices than there are options', () => {
		for (const { code, kind, max, max_length: longest, options } of questions) {
			expect(longest !== undefined, code).toBe(kind === 'text');
			if (kind === 'top_three') expect(max, code).toBe(3);
			if (kind === 'group') expect(max, code).toBeGreaterThan(0);
			else if (max !== undefined) expect(max, code).toBeLessThan(options.length);
		}
	});

	it('offer something to choose, of their own or from elsewhere', () => {
		for (const each of questions.filter(({ kind }) => !['text', 'group'].includes(kind))) {
			const isOffered = each.options_of !== undefined || each.offers_municipalities === true;
			expect(isOffered || each.options.length > 1, each.code).toBe(true);
		}
	});

	it('split by each lens once', () => {
		expect(twice(questions.flatMap(({ lens }) => lens ?? []))).toEqual([]);
	});

	it('require nothing of a person, and of an organisation its name and area', () => {
		const required = questions.filter((each) => each.is_required).map(({ code }) => code);
		expect(required).toEqual(data.audience === 'target_group' ? [] : ['O0.1', 'O0.3']);
	});

	it('offer the themes in full, in one order and with one name, wherever they are offered', () => {
		const offering = questions.filter(({ options }) =>
			options.some(({ code }) => code.startsWith('T_'))
		);
		expect(offering.length).toBeGreaterThan(0);
		for (const { options } of offering) {
			expect(options).toEqual(
				themes.map(({ code, label, pictogram }) => ({ code, label, pictogram }))
			);
		}
	});
});

it('both surveys offer what holds people back by the same codes, in the same order', () => {
	const lists = surveys.map(({ data }) =>
		allQuestions(data)
			.flatMap(({ options }) => options.map(({ code }) => code))
			.filter((code) => code.startsWith('B_'))
	);
	expect(lists[0]).toHaveLength(15);
	for (const list of lists) expect(list).toEqual(lists[0]);
});

describe('pictograms', () => {
	/** Scales have words only; so have special answers and languages. */
	const scales = ['D0.2', 'D1.2', 'D1.3', 'D1.4', 'D7.3'];

	it('in VIPSA-D, each option has its own, named by its question and code', () => {
		for (const { data } of surveys.filter((one) => one.data.audience === 'target_group')) {
			for (const { code, options } of allQuestions(data)) {
				for (const one of options) {
					const where = `${code}:${one.code}`;
					const isBare =
						scales.includes(code) ||
						one.is_special === true ||
						(code === 'D7.1' && one.code !== 'GEEN');
					expect(one.pictogram, where).toBe(isBare ? undefined : where);
				}
			}
		}
	});

	it('in VIPSA-O, the themes have those of VIPSA-D and nothing else has one', () => {
		for (const { data } of surveys.filter((one) => one.data.audience === 'organisation')) {
			for (const one of allQuestions(data).flatMap(({ options }) => options)) {
				const isTheme = one.code.startsWith('T_');
				expect(one.pictogram, one.code).toBe(isTheme ? `D5.1:${one.code}` : undefined);
			}
		}
	});

	const named = surveys.flatMap(({ data }) =>
		allQuestions(data).flatMap(({ options }) => options.flatMap(({ pictogram }) => pictogram ?? []))
	);

	it('are drawn, each one that a survey or a theme names', () => {
		expect(missingPictograms([...named, ...themes.map(({ pictogram }) => pictogram)])).toEqual([]);
	});

	it('are each of use to an option, a theme, a municipality or the first page', () => {
		const used = [...named, ...themes.map(({ pictogram }) => pictogram)];
		const idle = Object.keys(pictograms).filter((name) => !used.includes(name));
		expect(idle.filter((name) => !/^(D0\.1:\d+|home:.*)$/.test(name))).toEqual([]);
	});

	it('differ between any two options of VIPSA-D', () => {
		const drawings = Object.entries(pictograms).filter(([name]) => named.includes(name));
		expect(drawings.length).toBeGreaterThan(80);
		expect(twice(drawings.map(([, drawing]) => drawing))).toEqual([]);
	});
});
