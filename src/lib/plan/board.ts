import { z } from 'zod';
import * as m from '#lib/words/paraglide/messages.js';

const action = z.object({ action_id: z.string(), title: z.string() }).nullable();

/** An idea of the board: one line. */
export const ideaSchema = z.object({
	idea_id: z.string(),
	line: z.string(),
	theme_code: z.string().nullable(),
	/** `region`, or the NIS code of the municipality that it was written down for. */
	place: z.string(),
	state: z.enum(['open', 'proposal', 'merged', 'aside']),
	reason: z.string().nullable(),
	merged_into: z.string().nullable(),
	action,
	/** NIS codes of the municipalities for which it is something too. */
	support: z.array(z.string()),
	is_fictional: z.boolean(),
	added_on: z.iso.date(),
	author: z.string().nullable(),
	/** Whether the reader may merge it or set it aside. */
	may_keep: z.boolean()
});
export type Idea = z.infer<typeof ideaSchema>;

/** What an organisation proposed, and lets be shared. */
export const offeredSchema = z.object({
	round_id: z.string(),
	organisation_id: z.string(),
	organisation_name: z.string(),
	municipalities: z.array(z.string()),
	title: z.string(),
	theme_code: z.string().nullable(),
	level: z.enum(['LOK', 'REG']).nullable(),
	groups: z.array(z.string()),
	change: z.string().nullable(),
	role: z.string().nullable(),
	estimate: z.string().nullable(),
	/** What it was taken over as. */
	action
});
export type Offered = z.infer<typeof offeredSchema>;

const programme = z.object({ code: z.string(), name: z.string() });

/** The answer of `board()`. */
export const boardSchema = z.object({
	programmes: z.array(programme),
	ideas: z.array(ideaSchema),
	proposals: z.array(offeredSchema)
});
export type Board = z.infer<typeof boardSchema>;

/** An open idea with what was merged into it. */
export type OpenIdea = Idea & { merged: string[] };

/** The board as its page shows it. */
export type BoardView = {
	/** Those that most municipalities support first, then the newest. */
	open: OpenIdea[];
	/** What organisations propose and nobody took over yet. */
	waiting: Offered[];
	/** Ideas and proposals of organisations that became an action. */
	became: { from: string; sender: string | null; action: { action_id: string; title: string } }[];
	aside: Idea[];
};

/** The board in its parts. */
export function boardView({ ideas, proposals }: Pick<Board, 'ideas' | 'proposals'>): BoardView {
	const open = ideas.filter(({ state }) => state === 'open');
	return {
		open: open
			.toSorted((a, b) => b.support.length - a.support.length)
			.map((idea) => ({
				...idea,
				merged: ideas
					.filter(({ merged_into }) => merged_into === idea.idea_id)
					.map(({ line }) => line)
			})),
		waiting: proposals.filter((proposal) => !proposal.action),
		became: [
			...ideas.flatMap(({ line, action }) =>
				action ? [{ from: line, sender: null, action }] : []
			),
			...proposals.flatMap(({ title, organisation_name, action }) =>
				action ? [{ from: title, sender: organisation_name, action }] : []
			)
		],
		aside: ideas.filter(({ state }) => state === 'aside')
	};
}

const line = z
	.string()
	.trim()
	.min(1, { error: () => m.board_line_missing() })
	.max(200, { error: () => m.board_line_long() });

/** What someone types to write an idea down. */
export const ideaForm = z.object({
	line,
	theme_code: z.string().default(''),
	place: z.string().default('region')
});

/** What makes of an idea, or of what an organisation proposed, an action that is proposed. */
export const proposalForm = z.object({
	programme: z.string().min(1, { error: () => m.board_programme_missing() }),
	kind: z.enum(['regional', 'suggestion'], { error: () => m.board_level_missing() }),
	title: z
		.string()
		.trim()
		.min(1, { error: () => m.board_title_missing() })
		.max(100, { error: () => m.board_title_long() }),
	summary: z
		.string()
		.trim()
		.max(300, { error: () => m.board_summary_long() })
		.default(''),
	theme_code: z.string().min(1, { error: () => m.board_theme_missing() }),
	groups: z.array(z.string())
});
export type Proposal = z.infer<typeof proposalForm>;

/** With what the form of a proposal begins: what is known already of where it came from. */
export function proposalFrom(from: Idea | Offered, programmes: Board['programmes']): Proposal {
	const [only, ...others] = programmes;
	const isIdea = 'line' in from;
	return {
		programme: others.length === 0 ? (only?.code ?? '') : '',
		kind: isIdea || from.level !== 'REG' ? 'suggestion' : 'regional',
		title: (isIdea ? from.line : from.title).slice(0, 100),
		summary: isIdea ? '' : (from.change ?? '').slice(0, 300),
		theme_code: from.theme_code ?? '',
		groups: isIdea ? [] : from.groups.filter((code) => code !== 'WN')
	};
}
