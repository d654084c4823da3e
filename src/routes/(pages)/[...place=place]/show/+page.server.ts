import { showOf } from '#lib/priority/show/show.server.ts';
import { themes } from '#lib/priority/theme.server.ts';
import { placeAsked } from '../place-asked.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, language } = event.locals;
	const [{ here, shown, frame }, texts] = await Promise.all([
		placeAsked(event, { questions: ['D5.1', 'O5.1'] }),
		themes(db)
	]);
	const of = (name: string) => event.url.searchParams.get(name);
	const asked = { theme: of('theme'), lens: of('lens'), screen: of('screen') };
	const show = frame.release && (await showOf(db, here, shown, texts, asked, language));
	return { frame, show };
};
