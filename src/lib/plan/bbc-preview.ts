import type { BbcList, BbcRow } from './bbc.ts';

/** The three levels of the tree. */
export type BbcLevel = 'goal' | 'action_plan' | 'action';

/** What an import would do with one goal, action plan or action. */
export type BbcChange = {
	level: BbcLevel;
	/** The codes down to it. */
	codes: string[];
	title: string;
	/** The title that it has now, when that differs. */
	was: string | null;
	kind: 'new' | 'changed' | 'same';
	/** Of a goal or an action: the names of what else changes, as the columns are called. */
	fields: string[];
};

/** What an import would do; nothing is ever removed by it. `absent`: how many actions the file lacks. */
export type BbcPreview = {
	changes: BbcChange[];
	new_count: number;
	changed_count: number;
	same_count: number;
	absent: number;
};

/**
 * What a list would change in what is there.
 * @param list as it was read, without faulty rows
 * @param present as an export of the same place gives it
 */
export function bbcPreview(list: BbcList, present: BbcList): BbcPreview {
	const now = new Map(nodesOf(present.rows).map((node) => [keyOf(node), node]));
	const changes = nodesOf(list.rows).map((node) => changeOf(node, now.get(keyOf(node))));
	const listed = new Set(changes.map(keyOf));
	const count = (kind: BbcChange['kind']) =>
		changes.filter((change) => change.kind === kind).length;
	return {
		changes,
		new_count: count('new'),
		changed_count: count('changed'),
		same_count: count('same'),
		absent: [...now].filter(([key, { level }]) => level === 'action' && !listed.has(key)).length
	};
}

type Node = Pick<BbcChange, 'level' | 'codes' | 'title'> & { rows: BbcRow[] };

function keyOf({ level, codes }: Pick<Node, 'level' | 'codes'>): string {
	return JSON.stringify([level, codes]);
}

function nodesOf(rows: readonly BbcRow[]): Node[] {
	const nodes = new Map<string, Node>();
	for (const row of rows) {
		const { goal, action_plan, action } = row;
		const path: [BbcLevel, string, string[]][] = [
			['goal', goal.title, [goal.code]],
			['action_plan', action_plan.title, [goal.code, action_plan.code]],
			['action', action.title, [goal.code, action_plan.code, action.code]]
		];
		for (const [level, title, codes] of path) {
			const node = nodes.get(keyOf({ level, codes })) ?? { level, title, codes, rows: [] };
			node.rows.push(row);
			nodes.set(keyOf({ level, codes }), node);
		}
	}
	return [...nodes.values()];
}

function changeOf(node: Node, now: Node | undefined): BbcChange {
	const { level, codes, title } = node;
	if (!now) return { level, codes, title, was: null, kind: 'new', fields: [] };
	const fields =
		level === 'action'
			? fieldsThatDiffer(node.rows, now.rows)
			: level === 'goal' && targetsDiffer(node.rows, now.rows)
				? ['streefwaarde']
				: [];
	const was = now.title === title ? null : now.title;
	return { level, codes, title, was, kind: was || fields.length > 0 ? 'changed' : 'same', fields };
}

/** Whether the targets of a goal change; a list that tells none leaves them. */
function targetsDiffer(rows: readonly BbcRow[], now: readonly BbcRow[]): boolean {
	const told = rows.find(({ indicators }) => indicators.length > 0)?.indicators ?? [];
	const there = new Set((now[0]?.indicators ?? []).map((one) => JSON.stringify(one)));
	return told.some((one) => !there.has(JSON.stringify(one)));
}

/** The columns of an action that an import writes, beside its title. */
const written = {
	prioritair: (row: BbcRow) => row.is_priority,
	niveau: (row: BbcRow) => row.level,
	trekker: (row: BbcRow) => row.lead,
	partners: (row: BbcRow) => row.partners,
	rapportcode: (row: BbcRow) => row.reporting_code,
	sdg: (row: BbcRow) => row.sdg
} as const;

function fieldsThatDiffer(rows: readonly BbcRow[], now: readonly BbcRow[]): string[] {
	const [first, before] = [rows[0], now[0]];
	if (!first || !before) return [];
	const own = Object.entries(written).flatMap(([name, of]) =>
		JSON.stringify(of(first)) === JSON.stringify(of(before)) ? [] : [name]
	);
	return [...own, ...(amountsText(rows) === amountsText(now) ? [] : ['uitgave'])];
}

/** The amounts of an action by fund and year, without those that are nothing. */
function amountsText(rows: readonly BbcRow[]): string {
	const amounts = rows.flatMap(({ fund, amounts }) =>
		Object.entries(amounts).flatMap(([year, { spent }]) =>
			spent > 0 ? [`${fund} ${year} ${spent}`] : []
		)
	);
	return amounts.sort().join('\n');
}
