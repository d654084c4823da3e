/** Everyone who asks, as the tests know them. */
export const askers = [
	'visitor',
	'stranger',
	'ended',
	'facilitator',
	'head_of_peer',
	'head_of_lommel',
	'coordinator',
	'observer',
	'machine'
] as const;

export type Asker = (typeof askers)[number];

const everyone: Asker[] = [...askers];
/** Everyone but the machine, which needs no figures. */
const readers = everyone.filter((asker) => asker !== 'machine');
const staff: Asker[] = [
	'facilitator',
	'head_of_peer',
	'head_of_lommel',
	'coordinator',
	'observer',
	'machine'
];
const makers: Asker[] = ['facilitator', 'coordinator', 'machine'];
const coordinator: Asker[] = ['coordinator', 'machine'];
const log: Asker[] = ['coordinator', 'observer', 'machine'];
const machine: Asker[] = ['machine'];

/**
 * Who may ask what: every function and view of the API, by name. Whoever is not named is refused.
 * `stranger` is signed in and nobody entered them; the access of `ended` ended after they signed in.
 */
export const expectations: Record<string, Asker[]> = {
	'add_organisation(p_round_id uuid, p_name text, p_kind text, p_municipalities text[], p_email text)':
		makers,
	'add_person(p_name text, p_email text, p_role text, p_municipalities text[])': coordinator,
	'add_round(p_name jsonb, p_opens_on date, p_closes_on date)': makers,
	'begin_release(p_round_id uuid, p_lenses jsonb, p_person_id uuid)': machine,
	'close_round(p_round_id uuid)': makers,
	'confirm_release(p_release_id uuid)': makers,
	'contributions(p_round_id uuid)': staff,
	'count_attempt(p_kind text, p_subject text)': everyone,
	'dashboard(p_place text, p_number integer)': readers,
	'demo_doors()': everyone,
	'demo_password()': machine,
	'draft_release(p_round_id uuid)': makers,
	'drop_draft(p_release_id uuid)': makers,
	'end_person(p_person_id uuid)': coordinator,
	'figures(p_number integer, p_places text[], p_questions text[], p_lenses text[])': readers,
	'first_steps()': everyone,
	'forget_attempts(p_kind text, p_subject text)': everyone,
	'form(p_code text)': everyone,
	'invitations(p_round_id uuid)': makers,
	'keep_draft(p_release_id uuid, p_cells jsonb, p_mode_effect jsonb, p_finest jsonb)': machine,
	'leave_out_batch(p_batch_id uuid, p_reason text)': makers,
	'load_responses(p_round_id uuid, p_responses jsonb)': machine,
	'log_entries(p_before bigint)': log,
	'make_public(p_release_id uuid)': makers,
	'marked_batches(p_round_id uuid)': makers,
	'municipalities(p_on date)': everyone,
	'municipality(p_slug text)': everyone,
	'open_round(p_round_id uuid)': makers,
	'people()': coordinator,
	'raise_threshold(p_round_id uuid, p_target_group integer, p_organisation integer)': makers,
	'region_state()': everyone,
	'round_counters(p_round_id uuid)': makers,
	'round_links(p_round_id uuid)': makers,
	'round_surveys(p_round_id uuid)': everyone,
	'rounds()': makers,
	'set_demo_day(p_day date)': machine,
	'set_up_demo(p_demo jsonb)': machine,
	'submit_response(p_submission jsonb)': everyone,
	'survey(p_survey_id text, p_version integer)': everyone,
	'take_back_batch(p_batch_id uuid, p_reason text)': makers,
	'themes()': everyone,
	'view cells': readers,
	'view releases': readers,
	'who_am_i()': everyone,
	'who_asks()': everyone,
	'withdraw_response(p_receipt text)': everyone
};

/** Who sees a release that was not made public; the other readers see the public ones. */
export const seesUnpublished: Asker[] = staff.filter((asker) => asker !== 'machine');
