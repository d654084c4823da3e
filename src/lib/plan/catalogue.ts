import { chosenIn, kinds, type Kind, type ListedAction } from './action.ts';
import type { Theme } from '#lib/priority/theme.ts';

export const choiceFilters = ['open', 'chosen', 'declined'] as const;
export const costFilters = ['1000', '5000', '20000'] as const;

/** How the catalogue is narrowed; it stands in the address, so that it can be sent on. */
export type Filter = {
	/** `top`: the first five themes of the place. */
	theme: string | null;
	kinds: Kind[];
	choice: (typeof choiceFilters)[number] | null;
	barrier: string | null;
	group: string | null;
	effort: 'low' | 'medium' | 'high' | null;
	/** At most so many euros. */
	cost: (typeof costFilters)[number] | null;
	/** Only with a good practice to copy. */
	proven: boolean;
	words: string;
};

const efforts = ['low', 'medium', 'high'] as const;

/** Reads a filter from an address; what is not understood narrows nothing. */
export function filterIn(query: URLSearchParams): Filter {
	const one = <Value extends string>(name: string, values: readonly Value[]): Value | null =>
		values.find((value) => value === query.get(name)) ?? null;
	return {
		theme: query.get('theme') || null,
		kinds: kinds.filter((kind) => query.getAll('kind').includes(kind)),
		choice: one('choice', choiceFilters),
		barrier: query.get('barrier') || null,
		group: query.get('group') || null,
		effort: one('effort', efforts),
		cost: one('cost', costFilters),
		proven: query.has('proven'),
		words: (query.get('q') ?? '').trim().slice(0, 100)
	};
}

/**
 * The address of the catalogue with other filters; it keeps those that are not named.
 * @param changes what is null is left out
 */
export function addressWith(
	query: URLSearchParams,
	changes: Record<string, string | string[] | null>
): string {
	const next = new URLSearchParams(query);
	for (const [name, value] of Object.entries(changes)) {
		next.delete(name);
		for (const one of value === null ? [] : [value].flat()) next.append(name, one);
	}
	return `?${next.toString()}#catalogue`;
}

/**
 * Whether an action passes a filter.
 * @param top the codes of the first five themes of the place
 * @param nis of the municipality whose choice is asked; null for none
 */
export function passes(
	action: ListedAction,
	filter: Filter,
	{ top, nis }: { top: readonly string[]; nis: string | null }
): boolean {
	const { theme, kinds, choice, barrier, group, effort, cost, proven, words } = filter;
	const inTheme =
		theme === null ||
		(theme === 'top' ? top.includes(action.theme_code) : action.theme_code === theme);
	return (
		inTheme &&
		(kinds.length === 0 || kinds.includes(action.kind)) &&
		(choice === null || (nis !== null && isChosenSo(action, nis, choice))) &&
		(barrier === null || action.barriers.includes(barrier)) &&
		(group === null || action.groups.includes(group)) &&
		(effort === null || action.effort === effort) &&
		(cost === null || (action.cost_cents !== null && action.cost_cents <= Number(cost) * 100)) &&
		(!proven || action.has_practice || action.proven_where !== null) &&
		saysAll(action, words)
	);
}

function isChosenSo(action: ListedAction, nis: string, asked: NonNullable<Filter['choice']>) {
	const choice = chosenIn(action, nis);
	if (asked === 'open') return choice === null && action.kind !== 'offer';
	return asked === 'declined' ? choice === 'decline' : choice === 'adopt' || choice === 'adapt';
}

/** Every word stands somewhere in the action, however it is written. */
function saysAll(action: ListedAction, words: string): boolean {
	const partners = action.partners.map(({ name }) => name);
	const texts = [action.title, action.summary, action.lead, action.offered_by, action.code];
	const all = bare([...texts, ...partners, ...action.sub_goals].filter(Boolean).join(' '));
	return bare(words)
		.split(/\s+/)
		.every((word) => all.includes(word));
}

function bare(text: string): string {
	return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** The themes that some action has, in the order of the survey. */
export function themesWith(actions: readonly ListedAction[], themes: readonly Theme[]): Theme[] {
	return themes.filter(({ code }) => actions.some(({ theme_code }) => theme_code === code));
}
