import { dayInWords } from '#lib/words/day.ts';
import { euros } from '#lib/words/money.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Fund } from './fund.ts';
import type { CostKind, GrantState } from './money.ts';

const kinds: Record<CostKind, () => string> = {
	activity: m.fund_kind_activity,
	fee: m.fund_kind_fee,
	transport: m.fund_kind_transport,
	material: m.fund_kind_material,
	communication: m.fund_kind_communication,
	staff: m.fund_kind_staff,
	support: m.fund_kind_support,
	investment: m.fund_kind_investment
};

/** A kind of cost in words. */
export function kindLabel(kind: CostKind): string {
	return kinds[kind]();
}

const states: Record<GrantState, () => string> = {
	asked: m.fund_state_asked,
	approved: m.fund_state_approved,
	received: m.fund_state_received
};

/** How far a grant is, in a word. */
export function stateLabel(state: GrantState): string {
	return states[state]();
}

/**
 * The rules of a fund in words, a sentence per rule that it has. They are made of the same values that
 * the database evaluates.
 */
export function rulesInWords(fund: Fund): string[] {
	return [
		sourceInWords(fund),
		yearsInWords(fund),
		fund.held_by === 'any'
			? null
			: fund.held_by === 'region'
				? m.fund_rule_region()
				: m.fund_rule_municipality(),
		fund.most_cents === null ? null : m.fund_rule_most({ amount: euros(fund.most_cents) }),
		fund.source === 'entered' ? plannedFrom[fund.plan_from]() : null,
		fund.eligible === 'target_share' ? m.fund_rule_target_share() : null,
		fund.cost_kinds === null
			? null
			: m.fund_rule_kinds({ kinds: fund.cost_kinds.map(kindLabel).join(', ') }),
		fund.purposes.length > 0 ? m.fund_rule_purposes({ purposes: fund.purposes.join(', ') }) : null,
		fund.programme_name === null ? null : m.fund_rule_programme({ programme: fund.programme_name }),
		fund.needs_approval ? approvalInWords(fund) : null,
		fund.allows_structural ? null : m.fund_rule_once(),
		fund.carry_percent === 0
			? m.fund_rule_no_carry()
			: m.fund_rule_carry({ percent: fund.carry_percent })
	].filter((sentence) => sentence !== null);
}

const plannedFrom: Record<GrantState, () => string> = {
	asked: m.fund_rule_from_asked,
	approved: m.fund_rule_from_approved,
	received: m.fund_rule_from_received
};

function sourceInWords(fund: Fund): string {
	if (fund.source === 'pooled') return m.fund_rule_pooled();
	if (fund.source === 'entered') return m.fund_rule_entered();
	const name = fund.derived_name ?? '';
	const years = fund.derived_years ?? 0;
	if (years === 0) return m.fund_rule_derived_same({ fund: name });
	return years === 1
		? m.fund_rule_derived_one({ fund: name })
		: m.fund_rule_derived_more({ fund: name, years });
}

function yearsInWords({ first_year, last_year }: Fund): string | null {
	if (first_year !== null && last_year !== null) {
		return first_year === last_year
			? m.fund_rule_year({ year: String(first_year) })
			: m.fund_rule_years({ first: String(first_year), last: String(last_year) });
	}
	if (first_year !== null) return m.fund_rule_years_from({ first: String(first_year) });
	return last_year === null ? null : m.fund_rule_years_to({ last: String(last_year) });
}

function approvalInWords({ funder, approved_on }: Fund): string {
	return approved_on === null
		? m.fund_rule_not_approved({ funder })
		: m.fund_rule_approved({ funder, day: dayInWords(approved_on) });
}
