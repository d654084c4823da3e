import { linesFile } from '#lib/plan/money-file.ts';
import { linesLeft } from '#lib/plan/money.ts';
import { fileAnswer } from '#lib/ui/table-file.ts';
import * as m from '#lib/words/paraglide/messages.js';
import { moneyAsked } from '../asked.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const format = event.params.format === 'csv' ? 'csv' : 'xlsx';
	const { read, funds, name, path, filter } = await moneyAsked(event);
	const { actions, year } = read;
	const lines = linesLeft(read.lines, actions, filter);
	const title = m.money_title({ place: name ?? m.money_region(), year: String(year) });
	return fileAnswer(
		await linesFile({ lines, funds, actions }, format, {
			name: `vipsa-${path.split('/').at(-1)}-${year}`,
			notes: [
				title,
				m.money_file_note(),
				...(lines.some((line) => line.is_fictional) ? [m.money_fictional_note()] : [])
			]
		})
	);
};
