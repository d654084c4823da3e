import { z } from 'zod';

/** An action that statements of a place may name: its own or the region's. */
export const statementActionSchema = z.object({
	action_id: z.string(),
	title: z.string(),
	state: z.enum(['proposed', 'planned', 'running', 'done', 'stopped']),
	place: z.string(),
	/** The statements of the place that it carries. */
	statements: z.array(z.string())
});
export type StatementAction = z.infer<typeof statementActionSchema>;
