import { expect, test } from 'vitest';
import { heatCells, type HeatTable } from './heat.ts';

const table: HeatTable = {
	caption: 'Aanbod',
	corner: 'Thema',
	columns: [
		{ name: 'Peer', note: '140', hidden: null },
		{ name: 'Bree', note: '', hidden: 'te weinig antwoorden' }
	],
	rows: [
		{ name: 'Wonen', cells: [{ tint: 3, text: '<5', words: 'minder dan 5' }], total: '40' },
		{ name: 'Geld', cells: [{ tint: 1, text: '10' }] }
	],
	total: { name: 'Regio', note: '' }
};

test('the plain table says in words what a cell prints short, and why a column is hidden', () => {
	expect(heatCells(table)).toEqual({
		caption: 'Aanbod',
		columns: ['Thema', 'Peer', 'Bree', 'Regio'],
		rows: [
			['Wonen', 'minder dan 5', 'te weinig antwoorden', '40'],
			['Geld', '10', 'te weinig antwoorden', '']
		]
	});
});

test('without a total there is no last column', () => {
	expect(heatCells({ ...table, total: null }).columns).toEqual(['Thema', 'Peer', 'Bree']);
});
