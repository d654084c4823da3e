import { cellsFile } from '#lib/release/files.ts';
import { fileAnswer } from '#lib/ui/table-file.ts';
import { fromRelease } from '../../released.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const format = event.params.format === 'csv' ? 'csv' : 'xlsx';
	return fileAnswer(
		await fromRelease(event, `cells.${format}`, ({ exported, about }) =>
			cellsFile(exported, about, format)
		)
	);
};
