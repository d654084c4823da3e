import { error, type RequestEvent } from '@sveltejs/kit';
import { namesOf } from '#lib/priority/names.ts';
import { aboutRelease, type AboutLine } from '#lib/release/about.ts';
import type { Exported, Names } from '#lib/release/export.ts';
import { keepFew } from '#lib/release/keep-few.ts';
import type { Dashboard } from '#lib/release/dashboard.ts';
import type { Release } from '#lib/release/release.ts';
import { figures } from '#lib/release/release.server.ts';
import { surveysOf } from '#lib/survey/survey.server.ts';
import { href } from '#lib/words/link.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Language } from '#lib/words/text.ts';

type Asking = Pick<RequestEvent<{ release: string }>, 'locals' | 'params' | 'url'>;

/** A release with all its cells, as its files are made from it. */
export type Released = {
	exported: Exported;
	about: AboutLine[];
	names: Record<Language, Names>;
};

/**
 * The release that an address names, without its cells.
 * @throws a page not found when there is none, or when the reader may not see it
 */
export async function releaseAt({
	locals,
	params
}: Asking): Promise<{ release: Release; municipalities: Dashboard['municipalities'] }> {
	const asked = { places: [], questions: [], lenses: [] };
	const { release, municipalities } = await figures(locals.db, Number(params.release), asked);
	if (!release) error(404, m.priority_no_such_release());
	return { release, municipalities };
}

const kept = keepFew<unknown>(24);

/**
 * Something made from a whole release, such as a file: made once and kept, since a release is frozen
 * and its files are large. Whether the reader may see the release is asked each time.
 * @param name tells what is made from what else is made from releases
 * @throws a page not found as `releaseAt`
 */
export async function fromRelease<Made>(
	event: Asking,
	name: string,
	make: (released: Released) => Made | Promise<Made>
): Promise<Made> {
	const { release } = await releaseAt(event);
	const { language } = event.locals;
	const key = `${event.url.origin} ${release.release_id} ${language} ${name}`;
	// A name always stands for the same type: each is used in one place.
	return kept(key, async () => make(await released(event))) as Promise<Made>;
}

async function released({ locals, params, url }: Asking): Promise<Released> {
	const { release, cells, municipalities } = await figures(locals.db, Number(params.release), {});
	if (!release) error(404, m.priority_no_such_release());
	const { language, region } = locals;
	const surveys = await surveysOf(locals.db, release.round_id);
	const names = {
		nl: namesOf(municipalities, surveys, 'nl'),
		en: namesOf(municipalities, surveys, 'en')
	};
	const address = url.origin + href(`/releases/${release.number}`, language);
	return {
		exported: { release, cells, surveys, names: names[language], language },
		about: aboutRelease({ release, cells }, { is_demo: region.is_demo, address }, language),
		names
	};
}
