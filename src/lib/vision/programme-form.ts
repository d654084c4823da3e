import { z } from 'zod';
import * as m from '#lib/words/paraglide/messages.js';
import type { Programme } from './programme.ts';

const line = (most: number) =>
	z
		.string()
		.trim()
		.max(most, { error: () => m.programme_too_long({ most }) })
		.default('');
const needed = (most: number) =>
	line(most).pipe(z.string().min(1, { error: () => m.programme_missing() }));
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, { error: () => m.programme_no_day() });

/**
 * What someone types of a programme. Lists are typed a line each: `name: note`; a theme as
 * `name = T_CODE`; a step as `2017-03-01 – 2017-05-31: name: note`, with `*` in front when reached; a
 * goal as `C1 title`, its action plans under it as `C1.1 title`.
 */
export const programmeForm = z.object({
	version: z.number().int().default(0),
	code: line(31),
	name: needed(100),
	summary: line(1000),
	begins_on: day,
	ends_on: day,
	principles: line(4000),
	themes: line(2000),
	funders: line(4000),
	partners: line(4000),
	milestones: line(6000),
	links: line(2000),
	goals: line(6000)
});
export type ProgrammeForm = z.infer<typeof programmeForm>;

/** A line that is not written as its list asks, with the field in which it stands. */
export type LineFault = { field: keyof ProgrammeForm; line: string };

/** What was typed, as `api.save_programme` takes it, or the lines that are not understood. */
export function typedProgramme(
	form: ProgrammeForm,
	programme_id?: string
): { typed: Record<string, unknown>; faults: LineFault[] } {
	const faults: LineFault[] = [];
	const read = <Item>(field: keyof ProgrammeForm, of: (line: string) => Item | null): Item[] =>
		linesOf(String(form[field])).flatMap((line) => {
			const item = of(line);
			if (item === null) faults.push({ field, line });
			return item === null ? [] : [item];
		});
	const typed = {
		...(programme_id && { programme_id }),
		...{ version: form.version, code: form.code, name: form.name, summary: form.summary },
		...{ begins_on: form.begins_on, ends_on: form.ends_on },
		principles: linesOf(form.principles),
		themes: read('themes', themeIn),
		funders: read('funders', (line) => named(line, 'note')),
		partners: read('partners', (line) => named(line, 'part')),
		milestones: read('milestones', milestoneIn),
		links: read('links', linkIn),
		goals: goalsIn(form.goals, faults)
	};
	return { typed, faults };
}

/** A programme as its form begins. */
export function formOfProgramme(programme: Programme): ProgrammeForm {
	const list = (items: { name: string }[], more: (item: never) => string | null) =>
		items
			.map((item) => {
				const rest = more(item as never);
				return rest ? `${item.name}: ${rest}` : item.name;
			})
			.join('\n');
	return {
		...{ version: programme.version, code: programme.code, name: programme.name },
		...{ summary: programme.summary, begins_on: programme.begins_on, ends_on: programme.ends_on },
		principles: programme.principles.join('\n'),
		themes: programme.themes
			.map(({ name, theme_code }) => (theme_code ? `${name} = ${theme_code}` : name))
			.join('\n'),
		funders: list(programme.funders, ({ note }: Programme['funders'][number]) => note),
		partners: list(programme.partners, ({ part }: Programme['partners'][number]) => part),
		milestones: programme.milestones.map(milestoneLine).join('\n'),
		links: programme.links
			.filter(({ is_own }) => is_own)
			.map(({ code, note }) => (note ? `${code}: ${note}` : code))
			.join('\n'),
		goals: programme.goals
			.flatMap(({ code, title, action_plans }) => [
				`${code} ${title}`,
				...action_plans.map((plan) => `${plan.code} ${plan.title}`)
			])
			.join('\n')
	};
}

function linesOf(text: string): string[] {
	return text
		.split('\n')
		.map((one) => one.trim())
		.filter((one) => one !== '');
}

function named<Field extends string>(line: string, field: Field) {
	const [name = '', ...rest] = line.split(':');
	return { name: name.trim(), [field]: rest.join(':').trim() || null };
}

function themeIn(line: string) {
	const [, name = '', code] = /^(.*?)(?:\s*=\s*(T_[A-Z]+))?$/.exec(line) ?? [];
	return name.includes('=') || name === '' ? null : { name, theme_code: code ?? null };
}

function linkIn(line: string) {
	const [, code, note] = /^([a-z][a-z0-9-]{1,30})(?:\s*:\s*(.*))?$/.exec(line) ?? [];
	return code ? { code, note: note ?? null } : null;
}

const stepLine =
	/^(\*?)\s*(\d{4}-\d{2}-\d{2})(?:\s*[–-]\s*(\d{4}-\d{2}-\d{2}))?\s*:\s*([^:]+)(?::\s*(.*))?$/;

function milestoneIn(line: string) {
	const [, star, begins_on, ends_on, name, note] = stepLine.exec(line) ?? [];
	if (!begins_on || !name) return null;
	return {
		...{ begins_on, ends_on: ends_on ?? null, name: name.trim(), note: note?.trim() || null },
		is_reached: star === '*'
	};
}

function milestoneLine({
	name,
	note,
	begins_on,
	ends_on,
	is_reached
}: Programme['milestones'][number]) {
	const days = begins_on === ends_on ? begins_on : `${begins_on} – ${ends_on}`;
	return `${is_reached ? '* ' : ''}${days}: ${name}${note ? `: ${note}` : ''}`;
}

type Goal = { code: string; title: string; action_plans: { code: string; title: string }[] };

/** An action plan is a line whose code begins with that of the goal above it and a point. */
function goalsIn(text: string, faults: LineFault[]): Goal[] {
	const goals: Goal[] = [];
	for (const line of linesOf(text)) {
		const [, code, title] = /^([A-Z0-9][A-Za-z0-9.-]{0,19})\s+(.{1,100})$/.exec(line) ?? [];
		const above = goals.at(-1);
		if (!code || !title) faults.push({ field: 'goals', line });
		else if (above && code.startsWith(`${above.code}.`)) above.action_plans.push({ code, title });
		else goals.push({ code, title, action_plans: [] });
	}
	return goals;
}
