import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const options: RunOptions = {
	runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
	// What passes is not told, and no rule of these needs the style sheets fetched once more.
	resultTypes: ['violations'],
	reporter: 'no-passes',
	preload: false
};

/**
 * Checks the page as it stands against WCAG 2.2 AA.
 * @param state names the state of the page in the message (`"peer, list unfolded"`)
 * @throws Error that lists each violation with the elements that break the rule
 */
export async function expectAccessible(page: Page, state = ''): Promise<void> {
	// Reading the half megabyte of axe takes as long as the check; a document keeps it.
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	const violations = await page.evaluate(
		async (asked) => (await (window as unknown as Axe).axe.run(document, asked)).violations,
		options
	);
	if (violations.length === 0) return;
	const told = violations.map(({ id, help, nodes }) => {
		const places = nodes.slice(0, 5).map((node) => {
			const why = (node.failureSummary ?? '').split('\n').slice(1).join('; ').trim();
			return `    ${node.target.join(' ')}\n      ${node.html.slice(0, 160)}\n      ${why}`;
		});
		const more = nodes.length > 5 ? `\n    and ${nodes.length - 5} more` : '';
		return `  ${id}: ${help}\n${places.join('\n')}${more}`;
	});
	const where = [new URL(page.url()).pathname, state].filter(Boolean).join(', ');
	throw new Error(
		`${violations.length} rules of WCAG 2.2 AA broken at ${where}\n${told.join('\n')}`
	);
}

type Axe = { axe: Pick<typeof axe, 'run'> };
