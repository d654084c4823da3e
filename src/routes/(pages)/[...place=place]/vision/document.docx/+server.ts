import { error } from '@sveltejs/kit';
import { statementActions } from '#lib/plan/statement-actions.server.ts';
import { visionDocument } from '#lib/vision/document.server.ts';
import { actionStateWords } from '#lib/vision/level-words.ts';
import { statementLines } from '#lib/vision/page.ts';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { knownOf, visionAsked } from '../vision-asked.server.ts';
import type { RequestHandler } from './$types';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const GET: RequestHandler = async (event) => {
	const { locals, url } = event;
	const { where, vision } = await visionAsked(event);
	const { version } = vision;
	if (!version) error(404, m.vision_none_yet());
	const [known, actions] = await Promise.all([
		knownOf(locals, vision),
		statementActions(locals.db, where.place)
	]);
	const kept = vision.statements.filter(({ dropped_on }) => dropped_on === null);
	const bytes = await visionDocument({
		title: m.vision_of_period({
			vision: where.name ? m.vision_of({ place: where.name }) : m.vision_of_region(),
			from: version.begins_year,
			until: version.ends_year
		}),
		version,
		statements: statementLines(kept, known, locals.language),
		actionsOf: (id) =>
			actions
				.filter(({ statements }) => statements.includes(id))
				.map(({ title, state }) => `${title} (${actionStateWords(state)})`),
		is_fictional: vision.is_fictional,
		address: `${url.origin}${href(where.path)}?version=${version.number}`,
		language: locals.language
	});
	const name = `vipsa-visie-${where.path.split('/').at(-2) ?? 'region'}-${version.number}.docx`;
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'private, no-store'
		}
	});
};
