import {
	type Asker,
	coordinator,
	everyone,
	log,
	machine,
	makers,
	readers,
	staff
} from '../permissions.ts';

/**
 * Who may ask what: every function and view of the API, by name. Whoever is not named is refused.
 * `stranger` is signed in and nobody entered them; the access of `ended` ended after they signed in.
 */
export const expectations: Record<string, Asker[]> = {
	'add_organisation(p_round_id uuid, p_name text, p_kind text, p_municipalities text[], p_email text)':
		makers,
	'add_person(p_name text, p_email text, p_role text, p_municipalities text[])': coordinator,
	'add_round(p_name jsonb, p_opens_on date, p_closes_on date)': makers,
	'add_small_group(p_round_id uuid, p_nis text, p_lens text, p_category text)': makers,
	'begin_release(p_round_id uuid, p_lenses jsonb, p_person_id uuid)': machine,
	'calendar(p_round_id uuid)': makers,
	'close_round(p_round_id uuid)': makers,
	'confirm_release(p_release_id uuid)': makers,
	'contributions(p_round_id uuid)': staff,
	'count_attempt(p_kind text, p_subject text)': everyone,
	'dashboard(p_place text, p_number integer)': readers,
	'demo_doors()': everyone,
	'demo_password()': machine,
	'draft_release(p_round_id uuid)': makers,
	'drop_draft(p_release_id uuid)': makers,
	'due_rounds()': machine,
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
	'set_calendar(p_round_id uuid, p_is_on boolean)': makers,
	'set_demo_day(p_day date)': machine,
	'set_up_demo(p_demo jsonb)': machine,
	'small_groups(p_round_id uuid)': makers,
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

/**
 * Every privilege that visitors (`anon`) and whoever is signed in (`authenticated`) have, on the
 * embedded database and on PostgreSQL alike; what is not here they do not have. Of `auth` they have
 * the questions who asks, as on a hosted Supabase, and of `public` what PostgreSQL gives everyone:
 * to look for names in it, where there are none.
 */
export const privileges: Record<string, string> = {
	'execute api.add_organisation(p_round_id uuid, p_name text, p_kind text, p_municipalities text[], p_email text)':
		'authenticated',
	'execute api.add_person(p_name text, p_email text, p_role text, p_municipalities text[])':
		'authenticated',
	'execute api.add_round(p_name jsonb, p_opens_on date, p_closes_on date)': 'authenticated',
	'execute api.calendar(p_round_id uuid)': 'authenticated',
	'execute api.close_round(p_round_id uuid)': 'authenticated',
	'execute api.confirm_release(p_release_id uuid)': 'authenticated',
	'execute api.contributions(p_round_id uuid)': 'authenticated',
	'execute api.count_attempt(p_kind text, p_subject text)': 'anon authenticated',
	'execute api.dashboard(p_place text, p_number integer)': 'anon authenticated',
	'execute api.figures(p_number integer, p_places text[], p_questions text[], p_lenses text[])':
		'anon authenticated',
	'execute api.demo_doors()': 'anon authenticated',
	'execute api.draft_release(p_round_id uuid)': 'authenticated',
	'execute api.drop_draft(p_release_id uuid)': 'authenticated',
	'execute api.end_person(p_person_id uuid)': 'authenticated',
	'execute api.first_steps()': 'anon authenticated',
	'execute api.forget_attempts(p_kind text, p_subject text)': 'anon authenticated',
	'execute api.form(p_code text)': 'anon authenticated',
	'execute api.invitations(p_round_id uuid)': 'authenticated',
	'execute api.leave_out_batch(p_batch_id uuid, p_reason text)': 'authenticated',
	'execute api.log_entries(p_before bigint)': 'authenticated',
	'execute api.make_public(p_release_id uuid)': 'authenticated',
	'execute api.marked_batches(p_round_id uuid)': 'authenticated',
	'execute api.municipalities(p_on date)': 'anon authenticated',
	'execute api.municipality(p_slug text)': 'anon authenticated',
	'execute api.open_round(p_round_id uuid)': 'authenticated',
	'execute api.people()': 'authenticated',
	'execute api.region_state()': 'anon authenticated',
	'execute api.raise_threshold(p_round_id uuid, p_target_group integer, p_organisation integer)':
		'authenticated',
	'execute api.add_small_group(p_round_id uuid, p_nis text, p_lens text, p_category text)':
		'authenticated',
	'execute api.small_groups(p_round_id uuid)': 'authenticated',
	'execute api.round_counters(p_round_id uuid)': 'authenticated',
	'execute api.round_links(p_round_id uuid)': 'authenticated',
	'execute api.round_surveys(p_round_id uuid)': 'anon authenticated',
	'execute api.rounds()': 'authenticated',
	'execute api.set_calendar(p_round_id uuid, p_is_on boolean)': 'authenticated',
	'execute api.submit_response(p_submission jsonb)': 'anon authenticated',
	'execute api.survey(p_survey_id text, p_version integer)': 'anon authenticated',
	'execute api.take_back_batch(p_batch_id uuid, p_reason text)': 'authenticated',
	'execute api.themes()': 'anon authenticated',
	'execute api.who_am_i()': 'anon authenticated',
	'execute api.who_asks()': 'anon authenticated',
	'execute api.withdraw_response(p_receipt text)': 'anon authenticated',
	'execute auth.email()': 'anon authenticated',
	'execute auth.jwt()': 'anon authenticated',
	'execute auth.role()': 'anon authenticated',
	'execute auth.uid()': 'anon authenticated',
	'execute region.is_demo()': 'anon authenticated',
	'execute region.is_machine()': 'anon authenticated',
	'execute region.is_staff()': 'anon authenticated',
	'execute region.my_person_id()': 'anon authenticated',
	'execute region.my_role()': 'anon authenticated',
	'execute region.today()': 'anon authenticated',
	'execute release.around(p_number integer)': 'anon authenticated',
	'execute release.round_of(p_round_id uuid)': 'anon authenticated',
	'execute release.told(p_release_id uuid, p_places text[], p_questions text[], p_lenses text[], p_everywhere text[])':
		'anon authenticated',
	'select api.cells': 'anon authenticated',
	'select api.releases': 'anon authenticated',
	'select release.cell': 'anon authenticated',
	'select release.release (release_id, number, round_id, state, kind, method, made_on, public_on, threshold_target_group, threshold_organisation, mode_effect)':
		'anon authenticated',
	'usage schema api': 'anon authenticated',
	'usage schema auth': 'anon authenticated',
	'usage schema public': 'anon authenticated',
	'usage schema region': 'anon authenticated',
	'usage schema release': 'anon authenticated'
};
