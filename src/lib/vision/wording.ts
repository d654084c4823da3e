import { type Choice, compare, isConflict, resolve } from './merge.ts';
import { textOf } from './sentences.ts';
import type { Wording } from './vision.ts';

/** The parts of a wording, in the order in which they are laid beside each other. */
const fields = ['title', 'body', 'level', 'themes'] as const;
export type WordingField = (typeof fields)[number];

/** A stretch of one part: the same in both texts, or to be chosen. `name` is that of its choice. */
export type Beside = {
	name: string | null;
	theirs: string;
	mine: string;
	proposed: 'theirs' | 'mine' | null;
};

/** One part of two wordings beside each other. */
export type PartBeside = { field: WordingField; stretches: Beside[] };

const nameOf = (field: WordingField, place: number) => `choice.${field}.${place}`;

/** Lays two wordings that grew from one beside each other, part by part and sentence by sentence. */
export function layBeside(base: Wording, theirs: Wording, mine: Wording): PartBeside[] {
	return fields.map((field) => {
		let place = 0;
		const chunks = chunksOf(field, base, theirs, mine);
		return {
			field,
			stretches: chunks.map(({ base, theirs, mine, proposed }) => ({
				name: base === null ? null : nameOf(field, place++),
				theirs: textOf(theirs),
				mine: textOf(mine),
				proposed
			}))
		};
	});
}

/** Whether a reader must choose before both can be taken together. */
export function mustChoose(base: Wording, theirs: Wording, mine: Wording): boolean {
	return fields.some((field) => isConflict(chunksOf(field, base, theirs, mine)));
}

/**
 * The wording that the choices make.
 * @param choiceOf what was chosen for the stretch with a name
 * @returns null where a choice is missing
 */
export function chosenWording(
	[base, theirs, mine]: [Wording, Wording, Wording],
	choiceOf: (name: string) => Choice | undefined
): Wording | null {
	const values = fields.map((field) => {
		const chunks = chunksOf(field, base, theirs, mine);
		const count = chunks.filter(({ base }) => base !== null).length;
		const choices = Array.from({ length: count }, (_, place) => choiceOf(nameOf(field, place)));
		return resolve(chunks, choices);
	});
	if (values.some((value) => value === null)) return null;
	const [title = '', body = '', level, themes] = values.map((value) => value ?? '');
	return {
		title,
		body,
		level: [theirs.level, mine.level].find((one) => one === level) ?? null,
		themes: [...new Set(themes?.split(' ').filter(Boolean))]
	};
}

function chunksOf(field: WordingField, base: Wording, theirs: Wording, mine: Wording) {
	const value = (wording: Wording) => {
		if (field === 'themes') return wording.themes.toSorted().join(' ');
		return wording[field] ?? '';
	};
	return compare(value(base), value(theirs), value(mine));
}

/** The choice that a form posted; undefined for anything else. */
export function choiceIn(posted: FormDataEntryValue | null): Choice | undefined {
	return posted === 'theirs' || posted === 'mine' || posted === 'both' ? posted : undefined;
}
