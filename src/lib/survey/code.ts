/**
 * A code as it is read aloud and printed: in groups of three digits, of four in a longer one.
 * @param code six digits, or the letters and digits of a personal link
 */
export function codeInGroups(code: string): string {
	const size = code.length === 6 ? 3 : 4;
	return (code.match(new RegExp(`.{1,${size}}`, 'g')) ?? [code]).join(size === 3 ? '-' : ' ');
}
