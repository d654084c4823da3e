import { municipalities } from '#lib/region/people.server.ts';
import { contributions } from '#lib/response/participation.server.ts';
import { optionLabel } from '#lib/survey/label.ts';
import { surveyOf } from '#lib/survey/round.server.ts';
import { roundHere } from '../here.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { round } = await roundHere(event);
	const { db, language } = event.locals;
	const [found, places, survey] = await Promise.all([
		contributions(db, round.round_id),
		municipalities(db, round.opens_on),
		surveyOf(db, round, 'organisation')
	]);
	const nameOf = new Map(places.map(({ nis, name }) => [nis, name]));
	const inWords = (field: string, code: string) => optionLabel(survey, field, code, language);
	return {
		contributions: found.map((contribution) => ({
			...contribution,
			area: contribution.municipalities.map((nis) => nameOf.get(nis) ?? nis).join(', '),
			proposals: contribution.proposals.map((proposal) => ({
				...proposal,
				theme: proposal.theme && inWords('O6.theme', proposal.theme),
				level: proposal.level && inWords('O6.level', proposal.level),
				role: proposal.role && inWords('O6.role', proposal.role),
				audience: proposal.audience.map((code) => inWords('O6.audience', code)).join(', ')
			}))
		}))
	};
};
