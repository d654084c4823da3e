import { type Progress, progressOf } from '#lib/vision/programme.ts';
import { z } from 'zod';

const day = z.iso.date();

const target = z.object({ name: z.string(), value: z.number(), unit: z.string(), on: day });

/** The answer of `timeline(place)`. */
export const timelineSchema = z.object({
	programmes: z.array(
		z.object({ code: z.string(), name: z.string(), begins_on: day, ends_on: day })
	),
	goals: z.array(
		z.object({
			goal_id: z.string(),
			programme: z.string(),
			place: z.string(),
			code: z.string(),
			title: z.string(),
			targets: z.array(target)
		})
	),
	actions: z.array(
		z.object({
			action_id: z.string(),
			programme: z.string(),
			goal_id: z.string().nullable(),
			place: z.string(),
			kind: z.enum(['regional', 'suggestion']),
			state: z.enum(['planned', 'running', 'done', 'stopped']),
			title: z.string(),
			theme_code: z.string(),
			begins_on: day.nullable(),
			ends_on: day.nullable(),
			is_fictional: z.boolean()
		})
	),
	milestones: z.array(
		z.object({
			programme: z.string(),
			name: z.string(),
			begins_on: day,
			ends_on: day.nullable(),
			is_reached: z.boolean()
		})
	)
});
export type TimelineAnswer = z.infer<typeof timelineSchema>;
export type TimelineAction = TimelineAnswer['actions'][number];

/** What the address asks to see; empty is all. */
export type TimelineFilter = { programme: string; theme: string; level: string; state: string };

/** The filter of an address. */
export function filterIn(query: URLSearchParams): TimelineFilter {
	const of = (name: string) => query.get(name) ?? '';
	return {
		programme: of('programme'),
		theme: of('theme'),
		level: of('level'),
		state: of('state')
	};
}

/** A bar: where it begins and how long it is, as shares of the axis; open when its end is not known. */
export type Bar = { from: number; length: number; is_open: boolean };

export type TimelineRow = TimelineAction & { bar: Bar | null };

export type TimelineGroup = {
	/** Null for actions under no goal. */
	goal: { goal_id: string; code: string; title: string } | null;
	/** From the first to the last day of its actions; null when none has a day. */
	begins_on: string | null;
	ends_on: string | null;
	bar: Bar | null;
	/** What must be reached, each where its day is. */
	targets: (z.infer<typeof target> & { at: number })[];
	rows: TimelineRow[];
};

export type TimelineMilestone = TimelineAnswer['milestones'][number] & {
	bar: Bar;
	is_one_day: boolean;
	progress: Progress;
	/** The name of the programme. */
	name_of: string;
};

export type Timeline = {
	groups: TimelineGroup[];
	/** Of the programmes: a bar, or of one day a point. */
	milestones: TimelineMilestone[];
	/** The years of the axis, each where it begins. */
	years: { year: number; at: number }[];
	/** Where today is; null outside the axis. */
	today: number | null;
	count: number;
	/** How many of the actions have a first day. */
	dated_count: number;
};

/**
 * The time line of a place, in whole years.
 * @param today ISO day
 */
export function timelineOf(
	answer: TimelineAnswer,
	filter: TimelineFilter,
	today: string
): Timeline {
	const actions = answer.actions.filter(
		(action) =>
			(!filter.programme || action.programme === filter.programme) &&
			(!filter.theme || action.theme_code === filter.theme) &&
			(!filter.level || action.kind === filter.level) &&
			(!filter.state || action.state === filter.state)
	);
	const milestones = answer.milestones.filter(
		({ programme }) => !filter.programme || programme === filter.programme
	);
	const isNarrowed = Boolean(filter.theme || filter.level || filter.state);
	const goals = answer.goals.filter(
		({ programme }) => !filter.programme || programme === filter.programme
	);
	// What stands on a goal alone is shown as long as nothing of its actions is asked for.
	const shown = goals.filter(
		({ goal_id, targets }) =>
			actions.some((action) => action.goal_id === goal_id) || (!isNarrowed && targets.length > 0)
	);
	const axis = axisOf(
		[
			...[...actions, ...milestones].flatMap(({ begins_on, ends_on }) => [begins_on, ends_on]),
			...shown.flatMap(({ targets }) => targets.map(({ on }) => on))
		],
		today
	);
	const bar = ({ begins_on, ends_on }: Days) => barOf({ begins_on, ends_on }, axis);
	const group = (
		goal: TimelineAnswer['goals'][number] | null,
		within: TimelineAction[]
	): TimelineGroup => {
		const span = spanOf(within);
		const targets = goal?.targets ?? [];
		return {
			goal,
			...span,
			bar: bar(span),
			targets: targets.map((target) => ({ ...target, at: shareOf(target.on, axis) })),
			rows: within.map((action) => ({ ...action, bar: bar(action) }))
		};
	};
	const groups = shown.map((goal) =>
		group(
			goal,
			actions.filter(({ goal_id }) => goal_id === goal.goal_id)
		)
	);
	const known = new Set(goals.map(({ goal_id }) => goal_id));
	const loose = actions.filter(({ goal_id }) => goal_id === null || !known.has(goal_id));
	return {
		groups: [...groups, ...(loose.length > 0 ? [group(null, loose)] : [])],
		milestones: milestones.map((milestone) => ({
			...milestone,
			progress: progressOf(
				{ ...milestone, ends_on: milestone.ends_on ?? milestone.begins_on },
				today
			),
			is_one_day: milestone.ends_on === null || milestone.ends_on === milestone.begins_on,
			name_of: answer.programmes.find(({ code }) => code === milestone.programme)?.name ?? '',
			bar: barOf({ ...milestone, ends_on: milestone.ends_on ?? milestone.begins_on }, axis) ?? {
				...{ from: 0, length: 0, is_open: false }
			}
		})),
		years: Array.from({ length: axis.to - axis.from }, (_, place) => ({
			year: axis.from + place,
			at: place / (axis.to - axis.from)
		})),
		today: within(today, axis) ? shareOf(today, axis) : null,
		count: actions.length,
		dated_count: actions.filter(({ begins_on }) => begins_on !== null).length
	};
}

type Days = { begins_on: string | null; ends_on: string | null };

/** Whole years: from the first day of `from` to the first of `to`. */
type Axis = { from: number; to: number };

function axisOf(days: readonly (string | null)[], today: string): Axis {
	const years = [...days, today].flatMap((day) => (day ? [Number(day.slice(0, 4))] : []));
	return { from: Math.min(...years), to: Math.max(...years) + 1 };
}

function within(day: string, { from, to }: Axis): boolean {
	const year = Number(day.slice(0, 4));
	return year >= from && year < to;
}

/** How far along the axis a day begins, 0..1. */
function shareOf(day: string, { from, to }: Axis): number {
	const first = Date.UTC(from, 0, 1);
	return (Date.parse(`${day}T00:00:00Z`) - first) / (Date.UTC(to, 0, 1) - first);
}

function barOf({ begins_on, ends_on }: Days, axis: Axis): Bar | null {
	if (!begins_on) return null;
	const from = shareOf(begins_on, axis);
	const end = ends_on ? shareOf(dayAfter(ends_on), axis) : 1;
	return { from, length: Math.max(end - from, 0), is_open: ends_on === null };
}

function dayAfter(day: string): string {
	const at = new Date(`${day}T00:00:00Z`);
	at.setUTCDate(at.getUTCDate() + 1);
	return at.toISOString().slice(0, 10);
}

/** From the first day on which something begins; to the last, or open where one has no end. */
function spanOf(actions: readonly Days[]): Days {
	const begun = actions.filter(({ begins_on }) => begins_on !== null);
	const begins = begun.flatMap(({ begins_on }) => begins_on ?? []).toSorted();
	const ends = begun.map(({ ends_on }) => ends_on);
	const last = ends.flatMap((end) => end ?? []).toSorted();
	return {
		begins_on: begins[0] ?? null,
		ends_on: ends.includes(null) ? null : (last.at(-1) ?? null)
	};
}
