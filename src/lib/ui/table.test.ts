import { expect, test } from 'vitest';
import { asHtml, asTabs } from './table.ts';

const table = {
	caption: 'Thema’s <b>',
	columns: ['Thema', 'Mensen'],
	rows: [
		['Geld & papieren', '43 %'],
		['=1+1\tof zo', '@x']
	]
};

test('a table as HTML keeps its words and lets none become markup', () => {
	const html = asHtml(table);
	expect(html).toContain('<caption>Thema’s &lt;b&gt;</caption>');
	expect(html).toContain('<td>Geld &amp; papieren</td>');
	expect(html.match(/<tr>/g)).toHaveLength(3);
});

test('a table with tabs has one line per row, and no cell that a spreadsheet would calculate', () => {
	expect(asTabs(table).split('\n')).toEqual([
		'Thema\tMensen',
		'Geld & papieren\t43 %',
		"'=1+1 of zo\t'@x"
	]);
});
