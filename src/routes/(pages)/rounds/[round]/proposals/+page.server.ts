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
	const inWords = (field: string, code: string | null) =>
		code && optionLabel(survey, field, code, language);
	const shared = found.map((one) => ({
		...one,
		area: one.municipalities.map((nis) => nameOf.get(nis) ?? nis).join(', ')
	}));
	return {
		places: places.map(({ name }) => name),
		organisation_count: found.length,
		proposals: shared.flatMap(({ organisation_name, area, proposals }) =>
			proposals.map((proposal) => ({
				organisation_name,
				area,
				title: proposal.title,
				change: proposal.change,
				estimate: proposal.estimate,
				theme: inWords('O6.theme', proposal.theme),
				level: inWords('O6.level', proposal.level),
				role: inWords('O6.role', proposal.role),
				audience: proposal.audience.map((code) => inWords('O6.audience', code)).join(', ')
			}))
		),
		offers: shared.flatMap(({ organisation_name, area, offer }) =>
			offer ? [{ organisation_name, area, offer }] : []
		)
	};
};
