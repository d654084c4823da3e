import { button, fill, icon, inputsIn, make, questions, textOf, words } from './page.ts';
import { tell } from './rules.ts';

// The top three by tapping. The radio buttons of the page without a script stay in the form and
// hold the answer; each row gets one target on top of them.

const arrows = {
	up: '<path d="M12 20V5M5.5 11.500L12 5l6.500 6.500"/>',
	down: '<path d="M12 4v15M5.500 12.500L12 19l6.500-6.500"/>'
};

type Row = {
	code: string;
	label: string;
	part: HTMLElement;
	tap: HTMLInputElement;
	badge: Element;
};
type Ranking = { section: HTMLElement; rows: Row[]; mine: HTMLElement };
const rankings: Ranking[] = [];

/** Turns each top three into rows to tap. */
export function setUpRanks(changed: () => void): void {
	for (const section of questions) {
		if (section.dataset.kind !== 'top_three') continue;
		const mine = make('section', 'mine');
		const rows = Array.from(section.querySelectorAll<HTMLElement>('.rank')).map(rowOf);
		const ranking = { section, rows, mine };
		for (const row of rows) row.tap.addEventListener('change', () => toggle(ranking, row, changed));
		section.append(mine);
		rankings.push(ranking);
	}
}

function rowOf(part: HTMLElement): Row {
	const label = textOf(part.querySelector('.txt'));
	const tap = make('input', '');
	tap.type = 'checkbox';
	const badge = make('span', 'badge');
	badge.setAttribute('aria-hidden', 'true');
	const places = part.querySelector<HTMLElement>('.places');
	if (places) places.hidden = true;
	part.prepend(tap);
	part.append(badge);
	return { code: part.dataset.value || '', label, part, tap, badge };
}

/** The codes on the places, highest first. */
function ranked(section: HTMLElement): string[] {
	return inputsIn(section)
		.filter((input) => input.name && input.checked)
		.sort((one, other) => (one.name < other.name ? -1 : 1))
		.map((input) => input.value);
}

function rank(section: HTMLElement, codes: string[]): void {
	for (const input of inputsIn(section)) {
		if (input.name) input.checked = codes.indexOf(input.value) === Number(input.name.slice(-1)) - 1;
	}
}

function toggle(ranking: Ranking, row: Row, changed: () => void): void {
	const codes = ranked(ranking.section);
	const isOn = codes.indexOf(row.code) >= 0;
	const isFull = !isOn && codes.length === 3;
	if (!isFull) {
		rank(
			ranking.section,
			isOn ? codes.filter((code) => code !== row.code) : codes.concat(row.code)
		);
	}
	tell(ranking.section, row.tap, isFull ? fill(words.max, { max: 3 }) : '');
	drawRanks(changed);
	changed();
}

/** Shows the places as they stand in the form. */
export function drawRanks(changed: () => void): void {
	for (const ranking of rankings) {
		const codes = ranked(ranking.section);
		for (const { code, label, part, tap, badge } of ranking.rows) {
			const place = codes.indexOf(code) + 1;
			part.classList.toggle('on', place > 0);
			tap.checked = place > 0;
			tap.setAttribute('aria-label', place ? fill(words.of, { label, place }) : label);
			badge.textContent = place ? String(place) : '';
		}
		drawMine(ranking, codes, changed);
	}
}

function drawMine(ranking: Ranking, codes: string[], changed: () => void): void {
	const { mine, rows, section } = ranking;
	mine.hidden = codes.length < 2;
	const list = make('ol', '');
	codes.forEach((code, index) => {
		const row = rows.find((other) => other.code === code);
		if (!row) return;
		const move = (by: -1 | 1) => {
			const name = by < 0 ? 'up' : 'down';
			const made = button('move', [icon(arrows[name])], () => {
				const moved = codes.filter((other) => other !== code);
				moved.splice(index + by, 0, code);
				rank(section, moved);
				drawRanks(changed);
				changed();
				refocus(mine, index + by, by);
			});
			made.setAttribute('aria-label', fill(words[name], { label: row.label }));
			made.disabled = index + by < 0 || index + by >= codes.length;
			return made;
		};
		list.append(
			make('li', '', [
				make('span', 'badge', [String(index + 1)]),
				make('span', 'name', [make('b', '', [row.label])]),
				make('span', 'moves', [move(-1), move(1)])
			])
		);
	});
	mine.textContent = '';
	mine.append(make('h2', '', [words.mine]), make('p', 'p-hint', [words.order]), list);
}

/** The button that was tapped went with its line: go on from the same one, or its neighbour. */
function refocus(mine: HTMLElement, index: number, by: -1 | 1): void {
	const line = mine.querySelectorAll('li')[index];
	if (!line) return;
	const moves = Array.from(line.querySelectorAll('button'));
	const same = moves[by < 0 ? 0 : 1];
	const next = same && !same.disabled ? same : moves[by < 0 ? 1 : 0];
	if (next) next.focus();
}
