import { expect, it } from 'vitest';
import type { BbcList, BbcRow } from './bbc.ts';
import { bbcPreview } from './bbc-preview.ts';

function row(action: string, more: Partial<BbcRow> = {}): BbcRow {
	return {
		...{ nis: '72030', board: 'Peer', is_priority: false, level: 'LOK', lead: '', partners: [] },
		goal: { code: 'BD1', title: 'Doel' },
		action_plan: { code: 'AP1', title: 'Actieplan' },
		action: { code: action, title: `Actie ${action}` },
		...{ fund: '', amounts: {}, reporting_code: '', sdg: '', indicators: [], state: '' },
		...more
	};
}
const list = (...rows: BbcRow[]): BbcList => ({ years: [2018], rows });
const paid = (spent: number) => ({ fund: 'PSA', amounts: { 2018: { spent, received: spent } } });

it('a list that was exported changes nothing', () => {
	const present = list(row('A'), row('B', paid(100)), row('B', { fund: 'SALK' }));
	expect(bbcPreview(present, present)).toMatchObject({
		...{ new_count: 0, changed_count: 0, same_count: 4, absent: 0 }
	});
});

it('tells what is new, what changes, and what the file lacks', () => {
	const present = list(row('A'), row('B', paid(100)), row('C'));
	const read = list(
		row('A', { action: { code: 'A', title: 'Anders' }, lead: 'Bib' }),
		row('B', paid(200)),
		row('D', { action_plan: { code: 'AP2', title: 'Nieuw' } })
	);
	const { changes, ...counts } = bbcPreview(read, present);
	expect(counts).toEqual({ new_count: 2, changed_count: 2, same_count: 2, absent: 1 });
	expect(
		changes.map(({ kind, codes, was, fields }) => [kind, codes.join('/'), was, ...fields])
	).toEqual([
		['same', 'BD1', null],
		['same', 'BD1/AP1', null],
		['changed', 'BD1/AP1/A', 'Actie A', 'trekker'],
		['changed', 'BD1/AP1/B', null, 'uitgave'],
		['new', 'BD1/AP2', null],
		['new', 'BD1/AP2/D', null]
	]);
});

it('takes an amount of nothing as no amount', () => {
	const zero = list(row('A', paid(0)));
	expect(bbcPreview(zero, list(row('A'))).changed_count).toBe(0);
});

it('tells a goal of which a target changes; a list that tells none leaves them', () => {
	const indicator = { name: 'Ritten', value: 60, unit: 'ritten', on: '2019-06-30' };
	const present = list(row('A', { indicators: [indicator] }));
	const read = (...indicators: BbcRow['indicators']) =>
		bbcPreview(list(row('A', { indicators })), present).changes[0];
	expect(read({ ...indicator, value: 80 })).toMatchObject({
		...{ level: 'goal', kind: 'changed', fields: ['streefwaarde'] }
	});
	expect(read(indicator)?.kind).toBe('same');
	expect(read()?.kind).toBe('same');
});
