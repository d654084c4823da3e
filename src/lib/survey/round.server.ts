import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { ask } from '#lib/database/ask.server.ts';
import type { Text } from '#lib/words/text.ts';
import {
	type Invitation,
	invitationSchema,
	linkSchema,
	type Round,
	type RoundLink,
	roundSchema
} from './round.ts';
import { type Audience, type Option, questionsOf, type Survey } from './survey.ts';

/** All rounds of the region. Refused (42501) to whom is not on the staff. */
export async function rounds(db: SupabaseClient): Promise<Round[]> {
	return ask(db, 'rounds', {}, z.array(roundSchema));
}

/**
 * Makes a round in draft, with the latest version of both surveys and a link per municipality.
 * @throws Refused VPNAM, VPDAT, 42501
 */
export async function addRound(
	db: SupabaseClient,
	round: { name: Text; opens_on: string; closes_on: string }
): Promise<void> {
	const args = { p_name: round.name, p_opens_on: round.opens_on, p_closes_on: round.closes_on };
	await ask(db, 'add_round', args, z.unknown());
}

/** Lets answers in. Refused VPSTA unless the round is a draft. */
export async function openRound(db: SupabaseClient, round_id: string): Promise<void> {
	await ask(db, 'open_round', { p_round_id: round_id }, z.unknown());
}

/** Lets no more answers in. Refused VPSTA unless the round is open. */
export async function closeRound(db: SupabaseClient, round_id: string): Promise<void> {
	await ask(db, 'close_round', { p_round_id: round_id }, z.unknown());
}

/**
 * Makes the promise of a round stricter.
 * @throws Refused VPTHR, VPSTA when it is closed or would become less strict
 */
export async function raiseThreshold(
	db: SupabaseClient,
	round_id: string,
	{ target_group, organisation }: Round['threshold']
): Promise<void> {
	const args = {
		p_round_id: round_id,
		p_target_group: target_group,
		p_organisation: organisation
	};
	await ask(db, 'raise_threshold', args, z.unknown());
}

/** The codes by which anyone of an audience comes in. */
export async function roundLinks(db: SupabaseClient, round_id: string): Promise<RoundLink[]> {
	return ask(db, 'round_links', { p_round_id: round_id }, z.array(linkSchema));
}

/** The organisations of the register, each with its personal link in this round. */
export async function invitations(db: SupabaseClient, round_id: string): Promise<Invitation[]> {
	return ask(db, 'invitations', { p_round_id: round_id }, z.array(invitationSchema));
}

/**
 * Adds an organisation to the register and invites it to the round.
 * @param organisation.kind an option of question O0.2
 * @param organisation.municipalities NIS codes
 * @throws Refused VPNAM, VPEMA, VPDUP, VPNIS, VPOPT, 42501
 */
export async function addOrganisation(
	db: SupabaseClient,
	round_id: string,
	organisation: {
		name: string;
		kind: string;
		municipalities: string[];
		email: string | null;
	}
): Promise<void> {
	const args = {
		p_round_id: round_id,
		p_name: organisation.name,
		p_kind: organisation.kind,
		p_municipalities: organisation.municipalities,
		p_email: organisation.email
	};
	await ask(db, 'add_organisation', args, z.unknown());
}

const surveySchema = z.custom<Survey>((value) => typeof value === 'object' && value !== null);

/** A survey version of a round; null when the round does not ask that audience. */
export async function surveyOf(
	db: SupabaseClient,
	round: Round,
	audience: Audience
): Promise<Survey | null> {
	const asked = round.surveys.find((survey) => survey.audience === audience);
	if (!asked) return null;
	const args = { p_survey_id: asked.survey_id, p_version: asked.version };
	return ask(db, 'survey', args, surveySchema.nullable());
}

/** The kinds of organisation that the round's survey tells apart (question O0.2). */
export async function organisationKinds(db: SupabaseClient, round: Round): Promise<Option[]> {
	const survey = await surveyOf(db, round, 'organisation');
	if (!survey) return [];
	return questionsOf(survey).find((question) => question.lens === 'kind')?.options ?? [];
}
