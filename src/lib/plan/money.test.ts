import { describe, expect, it } from 'vitest';
import { failureOf } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { fundToSave, fundTyped } from './fund.ts';
import { rulesInWords } from './fund-words.ts';
import type { Fund } from './fund.ts';
import { asTyped, lineFieldOf, lineForm } from './money-form.ts';
import { byTheme, linesLeft, notCovered, totalsOf, withoutLine } from './money.ts';
import type { FundMoney, Line, Payable } from './money.ts';

const fund: Fund = {
	fund_id: 'f',
	code: 'PSA',
	name: 'PSA',
	funder: 'POD MI',
	note: null,
	position: 1,
	held_by: 'municipality',
	first_year: 2016,
	last_year: 2018,
	source: 'derived',
	derived_from: 'g',
	derived_years: 1,
	derived_name: 'Moeder',
	most_cents: 500_00,
	eligible: 'target_share',
	cost_kinds: ['fee', 'support'],
	carry_percent: 20,
	plan_from: 'approved',
	programme_id: 'p',
	programme_name: 'VIPSA',
	needs_approval: true,
	approved_on: '2017-01-31',
	allows_structural: false,
	purposes: ['een', 'twee'],
	is_fictional: true,
	is_used: true,
	version: 3
};

const line = (action_id: string, planned: number, more: Partial<Line> = {}): Line => ({
	line_id: `${action_id}-${planned}`,
	action_id,
	fund_id: 'f',
	year: 2018,
	what: null,
	cost_kind: 'fee',
	purpose: null,
	planned_cents: planned,
	committed_cents: 0,
	spent_cents: 0,
	estimated_percent: null,
	is_structural: false,
	part: 1,
	whole: 1,
	counted_planned: planned,
	counted_committed: 0,
	counted_spent: 0,
	is_fictional: true,
	version: 1,
	...more
});

const action = (action_id: string, more: Partial<Payable> = {}): Payable => ({
	action_id,
	title: action_id,
	theme_code: 'T_VRIJ',
	kind: 'suggestion',
	state: 'planned',
	choice: null,
	cost_cents: null,
	participants_count: null,
	participants_target_count: null,
	...more
});

describe('the rules of a fund in words', () => {
	it('are a sentence for each rule that it has', () => {
		const rules = rulesInWords(fund);
		expect(rules).toContain('Het bedrag is even groot als Moeder van het jaar ervoor.');
		expect(rules).toContain('Het bestaat van 2016 tot en met 2018.');
		expect(rules).toContain('Het betaalt alleen: lidgeld of inschrijving, begeleiding.');
		expect(rules).toContain('POD MI keurde het programma goed op 31 januari 2017.');
		expect(rules.find((rule) => rule.includes('500'))).toMatch(/ten hoogste €\s500 per jaar/);
		expect(rules).toHaveLength(11);
	});

	it('change with the rule', () => {
		const plain = { ...fund, source: 'entered', carry_percent: 0, approved_on: null } as const;
		const rules = rulesInWords({ ...plain, derived_years: null });
		expect(rules).toContain('Wat overblijft, gaat niet naar het volgende jaar.');
		expect(rules).toContain('Je mag het pas verdelen als het goedgekeurd is.');
		expect(rules).toContain('POD MI moet het programma nog goedkeuren.');
	});

	it('come out of the form as they went in', () => {
		expect(fundToSave(fundTyped(fund))).toEqual({
			code: 'PSA',
			name: 'PSA',
			funder: 'POD MI',
			note: null,
			position: 1,
			held_by: 'municipality',
			first_year: 2016,
			last_year: 2018,
			source: 'derived',
			derived_from: 'g',
			derived_years: 1,
			most_cents: 500_00,
			eligible: 'target_share',
			cost_kinds: ['fee', 'support'],
			carry_percent: 20,
			plan_from: 'approved',
			programme_id: 'p',
			needs_approval: true,
			approved_on: '2017-01-31',
			allows_structural: false,
			purposes: ['een', 'twee']
		});
	});
});

describe('the money of a place', () => {
	it('counts what is promised to a pot as planned and committed', () => {
		const money: FundMoney = {
			fund_id: 'f',
			cents: 100,
			state: 'approved',
			asked_on: null,
			approved_on: null,
			received_on: null,
			note: null,
			version: 1,
			granted: 100,
			carried: 10,
			used: 70,
			rest: 40,
			planned: 50,
			committed: 30,
			spent: 5,
			structural: 25,
			shares: 20,
			is_fictional: true
		};
		expect(totalsOf([money, money])).toEqual({
			available: 220,
			planned: 140,
			committed: 100,
			spent: 10,
			structural: 50,
			rest: 80
		});
	});

	it('is summed per theme, with the part that funds pay', () => {
		const mixed = line('b', 1000, { counted_planned: 300, counted_spent: 20 });
		const lines = [line('a', 100), mixed];
		const actions = [action('a'), action('b', { theme_code: 'T_TAAL' })];
		expect(byTheme(lines, actions)).toEqual([
			{ theme_code: 'T_TAAL', planned: 300, spent: 20 },
			{ theme_code: 'T_VRIJ', planned: 100, spent: 0 }
		]);
		expect(notCovered(lines)).toBe(700);
		const filter = { fund_id: 'f', theme_code: 'T_TAAL' };
		expect(linesLeft(lines, actions, filter)).toEqual([mixed]);
		expect(linesLeft(lines, actions, { ...filter, fund_id: 'other' })).toEqual([]);
	});

	it('lists what is chosen and has no line, of a municipality and of the region', () => {
		const actions = [
			action('paid', { choice: 'adopt' }),
			action('adopted', { choice: 'adopt' }),
			action('adapted', { choice: 'adapt' }),
			action('declined', { choice: 'decline' }),
			action('open'),
			action('over', { choice: 'adopt', state: 'done' }),
			action('regional', { kind: 'regional', choice: 'adopt' })
		];
		const titles = (place: string) =>
			withoutLine({ place, actions }, [line('paid', 1)]).map(({ title }) => title);
		expect(titles('72030')).toEqual(['adopted', 'adapted']);
		expect(titles('region')).toEqual(['regional']);
	});
});

describe('what people type', () => {
	it('is shown again as it would be typed', () => {
		expect([null, 0, 120_000, 120_050, 7].map(asTyped)).toEqual([
			'',
			'0',
			'1200',
			'1200,50',
			'0,07'
		]);
	});

	it('is asked again where it is no amount', () => {
		const typed = {
			line_id: '',
			version: '',
			action_id: 'a',
			fund_id: 'f',
			what: '',
			cost_kind: 'fee',
			purpose: '',
			planned: '1.200,50',
			committed: '',
			spent: '',
			estimated_percent: '',
			is_structural: 'no'
		};
		expect(lineForm.safeParse(typed).success).toBe(true);
		for (const wrong of [
			{ planned: '' },
			{ planned: '12,3456' },
			{ spent: 'veel' },
			{ estimated_percent: '101' }
		]) {
			expect(lineForm.safeParse({ ...typed, ...wrong }).success).toBe(false);
		}
	});
});

describe('a refusal about money', () => {
	it('names the fund, the year and what is left', () => {
		const details = '{"fund":"SALK","year":2018,"asked":70001,"left":70000,"short":1}';
		const failure = failureOf({ code: 'VPFMX', details });
		expect(wordsOf(failure)).toMatch(
			/^SALK heeft in 2018 nog €\s700 over\. Deze lijn vraagt €\s700,01\./
		);
		expect(lineFieldOf(failure)).toBe('planned');
	});

	it('still is a sentence without a detail', () => {
		for (const code of ['VPFMX', 'VPFCY', 'VPFPU', 'VPFYR'] as const) {
			expect(wordsOf({ code })).toMatch(/\S.*\.$/);
		}
	});

	it('of a whole form stands above it', () => {
		expect(lineFieldOf({ code: 'VPOLD', detail: '2' })).toBe('');
		expect(lineFieldOf({ code: 'VPVAL', detail: 'fund_id' })).toBe('fund_id');
	});
});
