import { fill, inputsIn, make, questions, sectionOf, textOf, words } from './page.ts';

// Which questions are asked, which options are offered, how many may be chosen. The server checks
// all of it again.

function chosenAt(code: string): HTMLInputElement[] {
	const section = sectionOf(code);
	return section ? inputsIn(section).filter((input) => input.checked && input.value !== 'on') : [];
}

function counted(code: string): string[] {
	return chosenAt(code)
		.filter((input) => !('alone' in input.dataset))
		.map((input) => input.value);
}

/** Whether a question is asked, by the rule in its marks. */
export function isAsked(section: HTMLElement): boolean {
	const { if: earlier, least, any } = section.dataset;
	if (!earlier) return true;
	if (least) return counted(earlier).length >= Number(least);
	const named = (any || '').split(' ');
	return chosenAt(earlier).some((input) => named.indexOf(input.value) >= 0);
}

/** Offers only what was chosen earlier, where a question does so. */
export function narrow(): void {
	for (const section of questions) {
		const { of, per } = section.dataset;
		if (of) narrowRows(section, of);
		if (!per) continue;
		const codes = counted(per);
		section.querySelectorAll<HTMLElement>('[data-about]').forEach((part) => {
			show(part, codes.indexOf(part.dataset.about || '') >= 0);
		});
	}
}

function narrowRows(section: HTMLElement, earlier: string): void {
	const from = sectionOf(earlier);
	const offered = from ? inputsIn(from).filter((input) => !('alone' in input.dataset)) : [];
	for (const input of inputsIn(section)) {
		const source = offered.find((other) => other.value === input.value);
		const row = input.closest<HTMLElement>('.row');
		if (source && row) show(row, source.checked);
	}
}

function show(part: HTMLElement, isShown: boolean): void {
	part.hidden = !isShown;
	if (!isShown) for (const input of inputsIn(part)) input.checked = false;
}

/**
 * Keeps a choice within its rule: an option that stands alone takes the others away, and the
 * reverse; one too many is taken back and said in words.
 */
export function settle(input: HTMLInputElement): void {
	const section = input.closest<HTMLElement>('.step');
	if (!section || input.type !== 'checkbox' || !input.name) return;
	const alike = inputsIn(section).filter((other) => other.name === input.name);
	const isAlone = 'alone' in input.dataset;
	if (input.checked) {
		for (const other of alike) {
			if (other !== input && (isAlone || 'alone' in other.dataset)) other.checked = false;
		}
	}
	const max = Number(section.dataset.max || Infinity);
	const isGroup = section.dataset.kind === 'group';
	const isTooMany = !isGroup && alike.filter((other) => other.checked).length > max;
	if (isTooMany) input.checked = false;
	tell(section, input, isTooMany ? fill(words.max, { max }) : '');
}

/** Says, under the row that was tapped, why nothing happened; an empty text takes the words away. */
export function tell(section: HTMLElement, tapped: Element, message: string): void {
	const old = section.querySelector('.p-limit');
	if (old) old.remove();
	const row = tapped.closest('.row');
	if (!row || !message) return;
	const said = make('p', 'p-limit', [message]);
	said.setAttribute('role', 'alert');
	row.after(said);
}

/** What is wrong with a question before going on; empty when nothing is. */
export function faultIn(section: HTMLElement): { id: string; message: string } | null {
	const title = textOf(section.querySelector('legend'));
	const first = section.querySelector<HTMLElement>('input, textarea, select');
	const typed = Array.from(
		section.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-length]')
	);
	const long = typed.find(
		(field) => Array.from(field.value.trim()).length > Number(field.dataset.length)
	);
	if (long) {
		return {
			id: long.id,
			message: fill(words.too_long, { max: long.dataset.length || '', title })
		};
	}
	if (!('required' in section.dataset) || isAnswered(section)) return null;
	return { id: first ? first.id : section.id, message: fill(words.required, { title }) };
}

export function isAnswered(section: HTMLElement): boolean {
	const filled = section.querySelectorAll<HTMLInputElement>('input, textarea, select');
	return Array.from(filled).some((field) =>
		/radio|checkbox/.test(field.type) ? field.checked : field.value.trim() !== ''
	);
}

/** Takes the answer of a question away. */
export function clear(section: HTMLElement): void {
	section.querySelectorAll<HTMLInputElement>('input, textarea, select').forEach((field) => {
		if (/radio|checkbox/.test(field.type)) field.checked = false;
		else field.value = '';
	});
}
