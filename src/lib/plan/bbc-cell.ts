import { centsOf } from '#lib/words/money.ts';

/**
 * Cents as a spreadsheet in Belgium reads them: `1200,50`, without point or sign.
 * @param cents a whole number from 0
 */
export function euroText(cents: number): string {
	const rest = String(cents % 100).padStart(2, '0');
	return `${Math.floor(cents / 100)},${rest}`;
}

/**
 * The cents of a cell: a text as people type it, or a number of a workbook (euros).
 * @returns 0 for an empty cell, null when it is no amount
 */
export function centsIn(cell: string | number): number | null {
	if (typeof cell === 'number') {
		const cents = Math.round(cell * 100);
		return cell >= 0 && Math.abs(cell * 100 - cents) < 1e-6 ? cents : null;
	}
	return cell.trim() === '' ? 0 : centsOf(cell);
}
