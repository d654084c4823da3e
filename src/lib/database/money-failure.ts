import { euros } from '#lib/words/money.ts';
import * as m from '#lib/words/paraglide/messages.js';

/** What a refusal about money names: a fund, a year, what was asked and what was left, in cents. */
type About = {
	fund?: string;
	year?: number;
	asked?: number;
	left?: number;
	short?: number;
	first?: number | null;
	last?: number | null;
	purposes?: string[];
	programme?: string;
	funder?: string;
};

/** The codes of the rules of funds, each with the sentence that its detail fills in. */
export const moneyFailureWords = {
	VPFMX: told(({ fund, year, left, asked, short }) =>
		m.failure_fund_rest({ fund, year, left, asked, short })
	),
	VPFCY: told(({ fund, year, short }) => m.failure_fund_carried({ fund, year, short })),
	VPFLO: told(({ fund, year, short }) => m.failure_fund_lowered({ fund, year, short })),
	VPFDF: told(({ fund, year, short }) => m.failure_fund_follows({ fund, year, short })),
	VPFYR: told(({ fund, year, period }) => m.failure_fund_year({ fund, year, period })),
	VPFDV: told(({ fund }) => m.failure_fund_derived({ fund })),
	VPFLI: told(({ fund, left, asked }) => m.failure_fund_limit({ fund, left, asked })),
	VPFSH: told(({ fund }) => m.failure_fund_share({ fund })),
	VPFCK: told(({ fund }) => m.failure_fund_cost({ fund })),
	VPFPU: told(({ fund, purposes }) => m.failure_fund_purpose({ fund, purposes })),
	VPFPR: told(({ fund, programme }) => m.failure_fund_programme({ fund, programme })),
	VPFAP: told(({ fund, funder }) => m.failure_fund_approval({ fund, funder })),
	VPFST: told(({ fund, year }) => m.failure_fund_grant({ fund, year })),
	VPFON: told(({ fund }) => m.failure_fund_once({ fund })),
	VPFHB: told(({ fund }) => m.failure_fund_holder({ fund })),
	VPFOR: told(() => m.failure_fund_order()),
	VPFDT: told(() => m.failure_fund_dates()),
	VPFUS: told(() => m.failure_fund_used())
} as const;

type Named = Record<
	'fund' | 'year' | 'left' | 'asked' | 'short' | 'period' | 'purposes' | 'programme' | 'funder',
	string
>;

function told(words: (named: Named) => string): (detail: string) => string {
	return (detail) => words(namedIn(aboutOf(detail)));
}

/** The detail as the database wrote it; empty when it is something else. */
function aboutOf(detail: string): About {
	try {
		const about: unknown = JSON.parse(detail);
		return typeof about === 'object' && about !== null ? about : {};
	} catch {
		return {};
	}
}

function namedIn(about: About): Named {
	const amount = (cents: number | undefined) => euros(Math.max(0, cents ?? 0));
	return {
		fund: about.fund ?? '',
		year: String(about.year ?? ''),
		left: amount(about.left),
		asked: amount(about.asked),
		short: amount(about.short),
		period: `${about.first ?? '…'}–${about.last ?? '…'}`,
		purposes: (about.purposes ?? []).join(', '),
		programme: about.programme ?? '',
		funder: about.funder ?? ''
	};
}
