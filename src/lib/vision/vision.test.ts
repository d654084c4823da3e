import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { expect, it } from 'vitest';
import { dayIn, decisionForm } from './decision.ts';
import { openingForm, wordingForm, wordingOf } from './vision.ts';

const posted = (fields: [string, string][]) => {
	const form = new FormData();
	for (const [name, value] of fields) form.append(name, value);
	return form;
};

it('a statement is read from a form with or without level, themes and reason', async () => {
	const bare = await superValidate(
		posted([
			['title', ' Iedereen doet mee. '],
			['body', ''],
			['level', ''],
			['revision', '3']
		]),
		zod4(wordingForm)
	);
	expect(bare.valid).toBe(true);
	expect(bare.data.revision).toBe(3);
	expect(wordingOf(bare.data)).toEqual({
		title: 'Iedereen doet mee.',
		body: '',
		level: null,
		themes: []
	});
	const full = await superValidate(
		posted([
			['title', 'x'.repeat(151)],
			['level', 'advise'],
			['themes', 'T_TAAL'],
			['themes', 'T_GELD'],
			['revision', '1'],
			['reason', 'omdat']
		]),
		zod4(wordingForm)
	);
	expect(Object.keys(full.errors)).toEqual(['title']);
	expect(wordingOf(full.data)).toMatchObject({ level: 'advise', themes: ['T_TAAL', 'T_GELD'] });
});

it('an opening ends after it begins, and a year is a year', async () => {
	const errorsOf = async (begins_year: string, ends_year: string) => {
		const form = posted([
			['opening', 'Iedereen doet mee.'],
			['begins_year', begins_year],
			['ends_year', ends_year],
			['edition', '1']
		]);
		return Object.keys((await superValidate(form, zod4(openingForm))).errors);
	};
	expect(await errorsOf('2018', '2023')).toEqual([]);
	expect(await errorsOf('2018', '2017')).toEqual(['ends_year']);
	expect(await errorsOf('', 'soon')).toEqual(['begins_year', 'ends_year']);
});

it('a decision has its day, number and address', async () => {
	const errorsOf = async (...values: string[]) => {
		const names = ['decided_on', 'decision_number', 'decision_link'];
		const fields = names.map((name, place): [string, string] => [name, values[place] ?? '']);
		return Object.keys((await superValidate(posted(fields), zod4(decisionForm))).errors);
	};
	expect(await errorsOf('2018-05-15', '57', 'https://peer.example/57')).toEqual([]);
	expect(await errorsOf('', '', 'javascript:alert(1)')).toEqual([
		...['decided_on', 'decision_number', 'decision_link']
	]);
	expect([dayIn('2018-05-15'), dayIn('soon'), dayIn(null)]).toEqual(['2018-05-15', null, null]);
});
