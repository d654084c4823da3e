/**
 * The number of the release that an address asks for (`?release=3`).
 * @returns null for the latest, `unknown` for what can be no number
 */
export function releaseAsked(url: URL): number | null | 'unknown' {
	const asked = url.searchParams.get('release');
	if (asked === null) return null;
	return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 'unknown';
}
