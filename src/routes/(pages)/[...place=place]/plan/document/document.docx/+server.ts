import { planFile } from '#lib/plan/document.server.ts';
import { dayInWords } from '#lib/words/day.ts';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { documentAsked, standsAsked } from '../document-asked.server.ts';
import type { RequestHandler } from './$types';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const GET: RequestHandler = async (event) => {
	const { where, document, file_name } = await documentAsked(event);
	const { region, language } = event.locals;
	const bytes = await planFile({
		document,
		title: m.document_title({ place: where.municipality?.name ?? m.document_the_region() }),
		sentence: m.document_sentence({
			goals: document.goals.length,
			actions: document.action_count
		}),
		notes: [
			`${dayInWords(region.today, language)} · ${event.url.origin}${href(`${where.path}/plan/document`)}`,
			...(await standsAsked(event, where)).map(({ sentence }) => sentence),
			...(region.is_demo ? [m.document_fictional()] : [])
		],
		language
	});
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="${file_name}.docx"`,
			'cache-control': 'private, no-store'
		}
	});
};
