/** A vote on a budget: whoever votes approves any number of projects. Money is in whole cents. */
export type Election = {
	readonly budget: number;
	readonly projects: readonly { readonly code: string; readonly cost: number }[];
	/**
	 * How many people approved the same projects; the order of the codes says nothing. `cents`: what
	 * each of them brings in, whole cents; on all ballots or on none, and together the budget.
	 */
	readonly ballots: readonly {
		readonly codes: readonly string[];
		readonly count: number;
		readonly cents?: number;
	}[];
};

/** What decides between projects that are equal otherwise: the cheaper, or the one with more votes. */
export type TieRule = 'cost' | 'votes';

/** How ties are broken. */
export type Ties = {
	/** The codes of all projects in the order that was drawn and recorded before counting. */
	readonly lot: readonly string[];
	/** The rules that come before the lot, by default cost and then votes. */
	readonly ties?: readonly TieRule[];
};

/** A project with its votes, and the ballots that approve it as rows of the counted election. */
export type Project = {
	readonly code: string;
	readonly cost: number;
	readonly votes: number;
	readonly supporters: Uint32Array;
	/** Its place in the lot, from 0. */
	readonly drawn: number;
};

/** An election laid out for counting. */
export type CountedElection = {
	readonly budget: number;
	/** People who voted, those who approved nothing included. */
	readonly n: number;
	/** People per distinct ballot. */
	readonly people: Float64Array;
	/** What each person of a distinct ballot brings in, in cents; null: all the same part. */
	readonly own: readonly number[] | null;
	readonly projects: readonly Project[];
};

/**
 * Checks an election and merges equal ballots.
 *
 * @param election budget in cents, projects and ballots
 * @param lot every project once
 * @throws RangeError when the budget is not a whole number of cents from 0 or a cost not one from 1,
 * when projects repeat, a ballot names an unknown project or one twice, a count is not a whole
 * number from 0, the lot is not an order of the projects, or what people bring in is not the budget
 */
export function countElection(election: Election, lot: readonly string[]): CountedElection {
	const { budget, projects } = election;
	if (!Number.isSafeInteger(budget) || budget < 0) {
		throw new RangeError('a budget is a whole number of cents from 0');
	}
	if (projects.some(({ cost }) => !Number.isSafeInteger(cost) || cost < 1)) {
		throw new RangeError('a cost is a whole number of cents from 1');
	}
	const supporters = new Map(projects.map(({ code }) => [code, { votes: 0, rows: noRows() }]));
	if (supporters.size !== projects.length) throw new RangeError('a project stands twice');
	const drawn = new Map(lot.map((code, at) => [code, at]));
	if (
		drawn.size !== projects.length ||
		lot.length !== projects.length ||
		!lot.every((code) => supporters.has(code))
	) {
		throw new RangeError('the lot must name every project once');
	}
	const ballots = mergedBallots(election, supporters);
	const own = broughtIn(ballots, budget);
	ballots.forEach(({ codes, count }, row) => {
		for (const code of codes) {
			const support = supporters.get(code);
			support?.rows.push(row);
			if (support) support.votes += count;
		}
	});
	return {
		budget,
		n: ballots.reduce((sum, { count }) => sum + count, 0),
		people: Float64Array.from(ballots, ({ count }) => count),
		own,
		projects: projects.map(({ code, cost }) => ({
			code,
			cost,
			votes: supporters.get(code)?.votes ?? 0,
			supporters: Uint32Array.from(supporters.get(code)?.rows ?? []),
			drawn: drawn.get(code) ?? 0
		}))
	};
}

function noRows(): number[] {
	return [];
}

type Ballot = { codes: string[]; count: number; cents: number | undefined };

/** What each person brings in, per ballot; null when nobody says. */
function broughtIn(ballots: readonly Ballot[], budget: number): number[] | null {
	const own = ballots.flatMap(({ cents }) => (cents === undefined ? [] : [cents]));
	if (own.length === 0) return null;
	const total = ballots.reduce((sum, { count, cents = 0 }) => sum + count * cents, 0);
	const isWhole = own.every((cents) => Number.isSafeInteger(cents) && cents >= 0);
	if (own.length < ballots.length || !isWhole || total !== budget) {
		throw new RangeError('what people bring in is whole cents, of everyone, and is the budget');
	}
	return own;
}

function mergedBallots({ ballots }: Election, known: ReadonlyMap<string, unknown>): Ballot[] {
	const merged = new Map<string, Ballot>();
	for (const { codes, count, cents } of ballots) {
		if (!Number.isSafeInteger(count) || count < 0) {
			throw new RangeError('a ballot count must be a whole number from 0');
		}
		if (new Set(codes).size !== codes.length) {
			throw new RangeError('a ballot names a project twice');
		}
		if (!codes.every((code) => known.has(code))) {
			throw new RangeError('a ballot names an unknown project');
		}
		if (count === 0) continue;
		const sorted = codes.toSorted();
		const key = JSON.stringify([cents, sorted]);
		const row = merged.get(key);
		if (row) row.count += count;
		else merged.set(key, { codes: sorted, count, cents });
	}
	return [...merged.values()];
}

const byRule: Record<TieRule, (a: Project, b: Project) => number> = {
	cost: (a, b) => a.cost - b.cost,
	votes: (a, b) => b.votes - a.votes
};

/**
 * Which of equal projects goes first, and whether only the lot could tell. Source: equalshares.net,
 * lowest cost, then most votes, then a lot drawn before counting.
 *
 * @param tied at least one project
 * @param rules what comes before the lot, one after the other
 * @throws RangeError when there is no project
 */
export function firstOfTied(
	tied: readonly Project[],
	rules: readonly TieRule[] = ['cost', 'votes']
): { project: Project; byLot: boolean } {
	let left = tied;
	for (const rule of rules) {
		const [first] = left.toSorted(byRule[rule]);
		left = left.filter((other) => first && byRule[rule](first, other) === 0);
	}
	const [project] = left.toSorted((a, b) => a.drawn - b.drawn);
	if (!project) throw new RangeError('there is no project to choose');
	return { project, byLot: left.length > 1 };
}
