import { bbcFile } from '#lib/plan/bbc-file.ts';
import { fileAnswer } from '#lib/ui/table-file.ts';
import { listAsked } from '../document-asked.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { list, file_name } = await listAsked(event);
	return fileAnswer(await bbcFile(list, event.params.format === 'csv' ? 'csv' : 'xlsx', file_name));
};
