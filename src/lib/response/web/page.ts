import type { ScriptWords } from '../words.ts';

// The syntax of these files is that of ES2017: phones that get no new browser run it as it is.

export const form = element('survey', HTMLFormElement);
export const words: ScriptWords = JSON.parse(form.dataset.words || '{}');
export const language = document.documentElement.lang;

/** Every screen of the document, in order: start, the questions, and those outside the row. */
export const sections = Array.from(form.querySelectorAll<HTMLElement>('.step'));
export const questions = sections.filter((section) => section.dataset.code);

/** @throws Error when the page lacks the element: script and page then do not belong together */
export function element<Kind extends HTMLElement>(id: string, kind: { new (): Kind }): Kind {
	const found = document.getElementById(id);
	if (found instanceof kind) return found;
	throw new Error(`no ${id}`);
}

export function sectionOf(step: string): HTMLElement | undefined {
	return sections.find((section) => section.id === `step-${step}`);
}

/** The step that a section stands for: `start`, a question's code, `check` … */
export function stepOf(section: HTMLElement): string {
	return section.id.slice(5);
}

export function inputsIn(part: Element): HTMLInputElement[] {
	return Array.from(part.querySelectorAll('input'));
}

export function textOf(part: Element | null): string {
	return ((part && part.textContent) || '').trim().replace(/\s+/g, ' ');
}

/** Fills `{name}` in a sentence. */
export function fill(sentence: string, values: Record<string, string | number>): string {
	return sentence.replace(/\{(\w+)\}/g, (whole, name) =>
		name in values ? String(values[name]) : whole
	);
}

/** Makes an element; a string among the children is text. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	className: string,
	children: (Node | string)[] = []
): HTMLElementTagNameMap[Tag] {
	const made = document.createElement(tag);
	if (className) made.className = className;
	made.append(...children);
	return made;
}

export function button(className: string, children: (Node | string)[], tapped: () => void) {
	const made = make('button', className, children);
	made.type = 'button';
	made.addEventListener('click', tapped);
	return made;
}

/** An icon of the page's own drawings. */
export function icon(markup: string): Element {
	const holder = make('span', '');
	holder.innerHTML = `<svg class="ico" viewBox="0 0 24 24" aria-hidden="true">${markup}</svg>`;
	return holder.firstElementChild || holder;
}

export function hiddenText(text: string): HTMLElement {
	return make('span', 'vh', [text]);
}

/** Each question is the heading of its screen, now that it stands alone. */
export function headings(): void {
	for (const section of questions) {
		const old = section.querySelector('h2');
		if (old) old.replaceWith(make('h1', '', Array.from(old.childNodes)));
	}
}
