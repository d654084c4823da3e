/** NIS codes of the nine by a short name, so that the demo's decisions can be read. */
export const nis = {
	bocholt: '72003',
	bree: '72004',
	hamont: '72037',
	hechtel: '72038',
	lommel: '72020',
	meeuwen: '72040',
	neerpelt: '72025',
	overpelt: '72029',
	peer: '72030'
} as const;

export type Short = keyof typeof nis;

/** A programme as `save_programme` takes it. */
export type DemoProgramme = {
	code: string;
	name: string;
	summary: string;
	begins_on: string;
	ends_on: string;
	is_fictional: boolean;
	principles: string[];
	themes: { name: string; theme_code: string | null }[];
	funders: { name: string; note: string }[];
	partners: { name: string; part: string }[];
	milestones: {
		name: string;
		note?: string;
		begins_on: string;
		ends_on?: string;
		is_reached?: boolean;
		is_fictional?: boolean;
	}[];
	links?: { code: string; note: string }[];
	approvals?: {
		subject: 'programme' | 'plan';
		body: string;
		state: 'asked' | 'granted';
		asked_on?: string;
		decided_on?: string;
		decision_number?: string;
		is_fictional: boolean;
	}[];
	goals: {
		code: string;
		title: string;
		body?: string;
		action_plans: { code: string; title: string }[];
	}[];
};

/** A decision of a municipality, invented: adopt, adapt (how) or decline, with the reason. */
export type DemoChoice = {
	nis: string;
	choice: 'adopt' | 'adapt' | 'decline';
	reason: string;
	adapted?: string;
	on: string;
};

/** An action as `save_action` takes it, with what municipalities chose and how far it is rolled out. */
export type DemoAction = {
	programme: string;
	action_plan?: string;
	code?: string;
	kind: 'regional' | 'suggestion' | 'offer';
	state?: 'proposed' | 'planned' | 'running' | 'done';
	place?: string;
	title: string;
	summary: string;
	theme_code: string;
	is_fictional: boolean;
	barriers?: readonly string[];
	groups?: readonly string[];
	reach?: 'general' | 'extra';
	lead?: string;
	organised_by?: string;
	offered_by?: string;
	location?: string;
	sub_goals?: readonly string[];
	role?: 'connecting' | 'additional';
	activation_step?: string;
	participation_level?: string;
	volunteers_needed?: number;
	volunteers_engaged?: number;
	sessions_planned?: number;
	sessions_held?: number;
	participants_count?: number;
	participants_target_count?: number;
	material?: string;
	begins_on?: string;
	ends_on?: string;
	cost_cents?: number;
	effort?: 'low' | 'medium' | 'high';
	proven_where?: string;
	good_practice?: string;
	communication_text?: string;
	partners?: { name: string; part?: string }[];
	choices?: DemoChoice[];
	roll_outs?: { nis: string; state: 'preparing' | 'running'; since_on: string; note?: string }[];
};
