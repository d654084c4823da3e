import { button, form, questions, words } from './page.ts';
import { isAnswered } from './rules.ts';

/** Groups after the first come when they are asked for. */
export function setUpGroups(): void {
	for (const section of questions) {
		const parts = Array.from(section.querySelectorAll<HTMLElement>('.part'));
		if (parts.length < 2) continue;
		const draw = () => {
			const used = parts.map((part) => part.hasAttribute('data-open') || isAnswered(part));
			const last = Math.max(0, used.lastIndexOf(true));
			parts.forEach((part, index) => (part.hidden = index > last));
			more.hidden = last === parts.length - 1;
			return last;
		};
		const more = button('btn second', [words.more], () => {
			const part = parts[draw() + 1];
			if (!part) return;
			part.setAttribute('data-open', '');
			draw();
			const first = part.querySelector<HTMLElement>('.field, input');
			if (first) first.focus();
		});
		section.append(more);
		form.addEventListener('vipsa.filled', () => {
			for (const part of parts) part.removeAttribute('data-open');
			draw();
		});
		draw();
	}
}
