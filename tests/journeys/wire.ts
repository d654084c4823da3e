import type { Page } from 'playwright-core';

/** One thing that a page fetched; bytes as they went over the wire, headers and all. */
export type WireRequest = { url: string; type: string; bytes: number };

/** What a visit cost. Cookies and origins are those that the visitor ended with. */
export type Wire = {
	requests: WireRequest[];
	bytes: number;
	/** Bytes of scripts alone. */
	script_bytes: number;
	origins: string[];
	cookies: string[];
};

/**
 * Measures what a visit fetches. The cache is switched off, as at a first view.
 * @param visit opens the page, and does what else belongs to the visit
 */
export async function measureWire(page: Page, visit: () => Promise<unknown>): Promise<Wire> {
	const cdp = await page.context().newCDPSession(page);
	const requests = new Map<string, WireRequest>();
	const waiting = new Set<string>();
	cdp.on('Network.requestWillBeSent', ({ requestId, request, type, redirectResponse }) => {
		if (request.url.startsWith('data:') || request.url.startsWith('blob:')) return;
		// A redirect goes on under the same id: what it cost so far is kept apart.
		const before = requests.get(requestId);
		if (before && redirectResponse) {
			requests.set(`${requestId} ${requests.size}`, {
				...before,
				bytes: redirectResponse.encodedDataLength
			});
		}
		requests.set(requestId, { url: request.url, type: type ?? 'Other', bytes: 0 });
		waiting.add(requestId);
	});
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const request = requests.get(requestId);
		if (request) request.bytes = encodedDataLength;
		waiting.delete(requestId);
	});
	cdp.on('Network.loadingFailed', ({ requestId }) => waiting.delete(requestId));
	await cdp.send('Network.enable');
	await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
	await visit();
	await page.waitForLoadState('networkidle');
	for (let round = 0; round < 50 && waiting.size > 0; round += 1) await page.waitForTimeout(20);
	await cdp.detach();
	const all = [...requests.values()];
	const cookies = await page.context().cookies();
	return {
		requests: all,
		bytes: sum(all),
		script_bytes: sum(all.filter((request) => request.type === 'Script')),
		origins: [...new Set(all.map((request) => new URL(request.url).origin))],
		cookies: cookies.map((cookie) => cookie.name)
	};
}

function sum(requests: WireRequest[]): number {
	return requests.reduce((total, request) => total + request.bytes, 0);
}
