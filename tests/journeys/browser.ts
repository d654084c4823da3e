import { type Browser, type Page, chromium } from 'playwright-core';
import { chromiumOnDisk } from './chromium.ts';

/** What a page is looked at with: the smallest phone that we promise, a common phone, a desk. */
export type Device = 'small_phone' | 'phone' | 'desktop';

const screens = {
	small_phone: { viewport: { width: 320, height: 568 }, isMobile: true, hasTouch: true },
	phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
	desktop: { viewport: { width: 1280, height: 900 }, isMobile: false, hasTouch: false }
} satisfies Record<Device, object>;

/**
 * Starts the browser that comes by npm, with real web security and without any background traffic.
 * The caller closes it.
 */
export async function openBrowser(): Promise<Browser> {
	const { executablePath, env } = await chromiumOnDisk();
	return chromium.launch({
		executablePath,
		env,
		args: [
			'--no-sandbox',
			'--no-zygote',
			'--disable-gpu',
			'--disable-dev-shm-usage',
			'--font-render-hinting=none',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-default-apps',
			'--disable-domain-reliability',
			'--disable-sync',
			'--no-pings',
			'--no-first-run'
		]
	});
}

/**
 * A page of its own: nothing is shared with another page (cookies, storage, cache).
 * @param options.javascript false for a browser that runs no script
 * @param options.language what the browser asks pages in; the address decides what it gets
 * @param options.url what relative addresses stand on
 * @returns the page; `closePage` ends it and all that it kept
 */
export async function openPage(
	browser: Browser,
	options: { device?: Device; javascript?: boolean; language?: 'nl' | 'en'; url?: string } = {}
): Promise<Page> {
	const context = await browser.newContext({
		...screens[options.device ?? 'desktop'],
		javaScriptEnabled: options.javascript ?? true,
		locale: options.language === 'en' ? 'en-GB' : 'nl-BE',
		timezoneId: 'Europe/Brussels',
		...(options.url ? { baseURL: options.url } : {})
	});
	context.setDefaultTimeout(15_000);
	return context.newPage();
}

/** Another page of the same visitor: it shares cookies and storage with the first. */
export async function openSecondPage(page: Page): Promise<Page> {
	return page.context().newPage();
}

/** Ends a page with all that its visitor kept. */
export async function closePage(page: Page): Promise<void> {
	await page.context().close();
}

/**
 * Collects what goes wrong on a page from now on: uncaught errors, errors on its console, requests
 * that failed or were answered by 500 and up.
 * @returns the list, which keeps growing while the page lives
 */
export function listenForFaults(page: Page): string[] {
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
	page.on('console', (message) => {
		if (message.type() === 'error') faults.push(`console: ${message.text()}`);
	});
	page.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText ?? '';
		if (reason !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()} ${reason}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 500) faults.push(`${response.status()}: ${response.url()}`);
	});
	return faults;
}

/** Whether anything sticks out at the side, so that a reader would have to scroll sideways. */
export async function scrollsSideways(page: Page): Promise<boolean> {
	const cdp = await page.context().newCDPSession(page);
	const { cssContentSize } = await cdp.send('Page.getLayoutMetrics');
	await cdp.detach();
	return cssContentSize.width > (page.viewportSize()?.width ?? 0) + 0.5;
}
