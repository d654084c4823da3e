/**
 * Data for a page that is whole when it leaves the server. SvelteKit writes what `load` gives out a
 * second time, for a framework in the browser, and throws that away on a page without one; for a
 * survey this took more time than the page. It only sees what is enumerable.
 * @returns the same values under the same names, not enumerable
 */
export function unsent<Data extends object>(data: Data): Data {
	const hidden = { ...data };
	for (const name of Object.keys(hidden)) {
		Object.defineProperty(hidden, name, { enumerable: false });
	}
	return hidden;
}
