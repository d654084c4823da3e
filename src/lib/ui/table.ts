/** A table as text. The first cell of each row names the row. */
export type DataTable = { caption: string; columns: string[]; rows: string[][] };

/** The table as HTML that a word processor takes over. */
export function asHtml({ caption, columns, rows }: DataTable): string {
	const head = columns.map((column) => `<th>${escaped(column)}</th>`).join('');
	const body = rows.map(
		(row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`
	);
	return `<table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/** The table with tabs between its cells, as a spreadsheet takes it over. */
export function asTabs({ columns, rows }: DataTable): string {
	return [columns, ...rows]
		.map((row) => row.map((cell) => harmless(cell.replaceAll(/\s+/g, ' '))).join('\t'))
		.join('\n');
}

/** A cell that no spreadsheet reads as a formula. */
function harmless(cell: string): string {
	return /^[=+\-@]/.test(cell) ? `'${cell}` : cell;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
