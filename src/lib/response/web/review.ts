import {
	button,
	element,
	hiddenText,
	icon,
	inputsIn,
	make,
	questions,
	textOf,
	words
} from './page.ts';
import { isAsked } from './rules.ts';
import { listenButton } from './speak.ts';

type Line = { text: string; place?: number; label?: string; picture?: Element | null };

const pencil = '<path d="M4 20l1-4L16 5l3 3L8 19z"/>';

/** Writes the answers to look over; `change` goes to the question of a code. */
export function drawReview(change: (code: string) => void): void {
	const list = element('review', HTMLElement);
	list.textContent = '';
	for (const section of questions.filter(isAsked)) {
		const title = textOf(section.querySelector('legend'));
		const lines = linesOf(section);
		const answer = lines.length
			? make('ul', 'ans', lines.map(drawLine))
			: make('p', 'ans none', [words.none]);
		const tools = make('div', 'tools', [
			button('btn second', [icon(pencil), words.change, hiddenText(`: ${title}`)], () =>
				change(section.dataset.code || '')
			)
		]);
		const heard = lines.map((line) => (line.label ? `${line.label}: ${line.text}` : line.text));
		const listen = listenButton('btn plain', () =>
			[title].concat(lines.length ? heard : words.none)
		);
		if (listen) {
			listen.append(hiddenText(`: ${title}`));
			tools.append(listen);
		}
		list.append(make('li', '', [make('h2', '', [title]), answer, tools]));
	}
}

function drawLine(line: Line): HTMLElement {
	const text = make('span', '', line.label ? [make('span', 'lab', [line.label]), ' '] : []);
	const said = make('span', '', [line.text]);
	said.dir = 'auto';
	text.append(said);
	const parts: (Node | string)[] = [];
	if (line.place) parts.push(make('span', 'rankno', [String(line.place)]));
	if (line.picture) parts.push(line.picture.cloneNode(true));
	return make('li', '', parts.concat(text));
}

function linesOf(section: HTMLElement): Line[] {
	switch (section.dataset.kind) {
		case 'top_three':
			return placesIn(section);
		case 'single_per_option':
			return Array.from(section.querySelectorAll('[data-about]')).reduce<Line[]>((all, part) => {
				const [about] = Array.from(part.querySelectorAll('legend'));
				const label = textOf(about || null);
				const picture = about && about.querySelector('.picto');
				return all.concat(chosenIn(part).map(({ text }) => ({ text, label, picture })));
			}, []);
		case 'group':
			return Array.from(section.querySelectorAll('.inner')).reduce<Line[]>((all, part) => {
				const said = chosenIn(part).concat(typedIn(part));
				if (!said.length) return all;
				const label = textOf(part.querySelector('legend, label'));
				return all.concat({ label, text: said.map(({ text }) => text).join(', ') });
			}, []);
		case 'text':
			return typedIn(section);
		default:
			return chosenIn(section);
	}
}

function chosenIn(part: Element): Line[] {
	return inputsIn(part)
		.filter((input) => input.checked)
		.map((input) => {
			const row = input.closest('.row');
			return {
				text: textOf(row && row.querySelector('.txt')),
				picture: row && row.querySelector('.picto')
			};
		});
}

function placesIn(section: HTMLElement): Line[] {
	return Array.from(section.querySelectorAll('.rank.on'))
		.map((row) => ({
			text: textOf(row.querySelector('.txt')),
			picture: row.querySelector('.picto'),
			place: Number(textOf(row.querySelector(':scope > .badge')))
		}))
		.sort((one, other) => one.place - other.place);
}

function typedIn(part: Element): Line[] {
	const fields = part.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.field');
	return Array.from(fields)
		.filter((field) => field.value.trim())
		.map((field) => ({
			text:
				field instanceof HTMLSelectElement
					? textOf(field.options[field.selectedIndex] || null)
					: field.value.trim()
		}));
}
