import { type DemoAction, type DemoChoice, nis } from './shape.ts';

/** The order in which the letters of a row of decisions stand. */
const columns = [
	nis.peer,
	nis.lommel,
	nis.overpelt,
	nis.neerpelt,
	nis.hamont,
	nis.hechtel,
	nis.bocholt,
	nis.bree,
	nis.meeuwen
];

const letters = { a: 'adopt', p: 'adapt', d: 'decline' } as const;

/**
 * What the nine decide on an action: a letter per municipality (`a` adopts, `p` adapts, `d` declines,
 * `.` still open) in the order of `columns`, how it is adapted, and why for each letter.
 */
export type Decisions = Record<
	string,
	{ row: string; adapted?: string; adopt: string; adapt?: string; decline?: string }
>;

/** The actions with the invented choices of the nine. */
export function decided(actions: DemoAction[], decisions: Decisions): DemoAction[] {
	return actions.map((action) => ({ ...action, choices: choicesOf(action.title, decisions) }));
}

function choicesOf(title: string, decisions: Decisions): DemoChoice[] {
	const decision = decisions[title];
	if (!decision) return [];
	return columns.flatMap((place, column) => {
		const letter = decision.row[column] as keyof typeof letters | '.';
		if (letter === '.') return [];
		const choice = letters[letter];
		const reason = decision[choice] ?? '';
		const on = column % 2 === 0 ? '2018-02-20' : '2018-03-13';
		return [
			{
				nis: place,
				choice,
				reason,
				on,
				...(choice === 'adapt' && { adapted: decision.adapted ?? '' })
			}
		];
	});
}
