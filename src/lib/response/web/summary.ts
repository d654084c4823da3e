import { fill, form, make, sectionOf, words } from './page.ts';
import type { WebFault } from './send.ts';

/** The error summary above the question, and the same words beside it. */
export function tellFaults(
	faults: WebFault[],
	heading: string,
	goTo: (question: string) => void
): void {
	document.querySelectorAll('.p-summary, .p-fault').forEach((old) => old.remove());
	if (!faults.length) return;
	const list = make('ul', '');
	for (const fault of faults) {
		const link = make('a', '', [fault.message]);
		link.href = `#${fault.id}`;
		link.addEventListener('click', (event) => {
			event.preventDefault();
			goTo(fault.question);
			const control = document.getElementById(fault.id);
			if (control) control.focus();
		});
		list.append(make('li', '', [link]));
		const section = sectionOf(fault.question);
		const rows = section && section.querySelector('.p-ask');
		if (rows) rows.after(make('p', 'p-fault', [fault.message]));
	}
	const summary = make('div', 'p-summary', [make('h2', '', [heading]), list]);
	summary.setAttribute('role', 'alert');
	summary.tabIndex = -1;
	form.before(summary);
	document.title = fill(words.fault_page, { title: document.title });
	summary.focus();
	scrollTo(0, 0);
}

/** Says something once, under the heading of a screen. */
export function note(section: HTMLElement | undefined, message: string): void {
	const place = section && section.querySelector('h1');
	if (!place) return;
	const said = make('p', 'p-note', [message]);
	said.setAttribute('role', 'alert');
	place.after(said);
}
