import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { Refused } from '#lib/database/failure.ts';
import { wordsOf } from '#lib/database/failure-words.ts';
import { importBbc } from '#lib/plan/bbc.server.ts';
import { bbcTable } from '#lib/plan/bbc.ts';
import { openTable } from '#lib/plan/bbc-file.ts';
import { bbcPreview } from '#lib/plan/bbc-preview.ts';
import { readBbc } from '#lib/plan/bbc-read.ts';
import { fileFaultWords, refusalWords } from '#lib/plan/document-words.ts';
import { planWords } from '#lib/plan/words.server.ts';
import { programmes } from '#lib/vision/programme.server.ts';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { listAsked } from '../document-asked.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { where, may_import } = await listAsked(event);
	if (!may_import) error(403, m.region_may_not());
	const { db, language } = event.locals;
	const [known, { themes }] = await Promise.all([programmes(db), planWords(db, language)]);
	return {
		place: where,
		programmes: known.map(({ code, name }) => ({ value: code, label: name })),
		themes: themes
			.filter(({ code }) => code.startsWith('T_'))
			.map(({ code, name }) => ({ value: code, label: name }))
	};
};

/** The table that a preview carries on to its confirmation. */
const table = z.array(z.array(z.union([z.string().max(5000), z.number()])).max(200)).max(2001);
const about = z.object({ programme: z.string().min(1), theme: z.string().min(1) });

export const actions: Actions = {
	preview: async (event) => {
		const form = await event.request.formData();
		const chosen = Object.fromEntries(['programme', 'theme'].map((name) => [name, form.get(name)]));
		const asked = about.safeParse(chosen);
		const file = form.get('file');
		if (!(file instanceof File) || file.size === 0)
			return fail(400, { chosen, wrong: m.document_file_empty() });
		if (!asked.success) return fail(400, { chosen, wrong: m.document_import_choose() });
		const opened = await openTable(new Uint8Array(await file.arrayBuffer()));
		if ('fault' in opened) return fail(400, { chosen, wrong: fileFaultWords(opened.fault) });
		const { list, faults, ignored } = readBbc(opened.table);
		const present = await listAsked(event);
		const { columns, rows } = bbcTable(list);
		return {
			chosen,
			preview: bbcPreview(list, present.list),
			faults: faults.slice(0, 200),
			fault_count: faults.length,
			ignored,
			table: JSON.stringify([columns, ...rows])
		};
	},
	confirm: async (event) => {
		const form = await event.request.formData();
		const asked = about.safeParse(Object.fromEntries(form));
		const { where } = await listAsked(event);
		const read = parsedTable(form.get('table'));
		if (!asked.success || !read) return fail(400, { wrong: m.document_import_again() });
		const { list } = readBbc(read);
		try {
			await importBbc(event.locals.db, {
				place: where.code,
				...asked.data,
				rows: list.rows.map((row, place) => ({ ...row, row: place + 2 }))
			});
		} catch (failed) {
			if (!(failed instanceof Refused)) throw failed;
			const { failure } = failed;
			const wrong = failure.code === 'VPBBC' ? refusalWords(failure.detail) : wordsOf(failure);
			return fail(failure.status, { chosen: asked.data, wrong });
		}
		redirect(303, href(`${where.path}/plan/document`) + '?done=imported');
	}
};

function parsedTable(field: FormDataEntryValue | null): z.infer<typeof table> | null {
	try {
		return table.parse(JSON.parse(String(field)));
	} catch {
		return null;
	}
}
