/**
 * The place of the marks of rows on paper, in CSS pixels: as the print rules of app.css lay it out.
 * @param count of rows
 */
export function paperOf(count: number): { width: number; height: number } {
	return { width: 352, height: count * 24.65 };
}
