import type { Cell } from '#lib/release/release.ts';
import { inLanguage, type Language } from '#lib/words/text.ts';
import type { Asked } from './explore.ts';
import { categoriesOf, counterCell, ownCell, type Read, wavesIn } from './explore-page.ts';
import { optionName } from './explore-tables.ts';
import { measuredIn, type Sure, sureGroup, sureShare } from './sure.ts';
import { wavesSure } from './waves-sure.ts';

/** How sure the figures of a picture are, in what it sets side by side. */
export function exploreSure(asked: Asked, read: Read, locale: Language): Sure[] {
	const { by, question } = asked;
	const cell = ownCell(asked, read);
	if (by === 'rounds') return wavesSure(wavesIn(asked, read, locale));
	if (by === 'place') return measuredOf(asked, cell, locale);
	if (by === 'voices') return gapsOf(asked, read, locale);
	const first = (cell ?? read.cells.find((one) => one.question_code === question.code))?.figures[0];
	if (!first) return [];
	const about = optionName(question.question, first.option_code, locale);
	if (by === 'municipalities') return [mapOf(asked, read, first.option_code, about)];
	const place = read.here?.nis ?? 'region';
	return categoriesOf(asked, read, place, locale).flatMap(({ name, cell: its }) =>
		its
			? (sureGroup(its, first.option_code, { about: `${about}, ${name}`, group: name }) ?? [])
			: []
	);
}

function measuredOf(
	{ question: { question, voice } }: Asked,
	cell: Cell | undefined,
	locale: Language
): Sure[] {
	if (cell?.state !== 'shown' || cell.respondent_count === null) return [];
	if (!cell.scale) {
		return cell.figures.flatMap(
			({ option_code }) =>
				sureShare(cell, option_code, optionName(question, option_code, locale)) ?? []
		);
	}
	return [
		{
			kind: 'scale',
			about: inLanguage(question.title, locale),
			voice,
			n: cell.respondent_count,
			scale: cell.scale,
			median: optionName(question, cell.scale.median, locale)
		}
	];
}

function gapsOf(asked: Asked, read: Read, locale: Language): Sure[] {
	const own = ownCell(asked, read);
	const other = counterCell(asked, read);
	if (!own || !other) return [];
	const [people, organisations] =
		asked.question.voice === 'target_group' ? [own, other] : [other, own];
	return people.figures.flatMap(({ option_code, gap }): Sure[] => {
		const [ours, theirs] = [
			measuredIn(people, option_code),
			measuredIn(organisations, option_code)
		];
		if (!ours || !theirs || gap === null) return [];
		return [
			{
				kind: 'gap',
				about: optionName(asked.question.question, option_code, locale),
				people: { n: ours.n, share: ours.share },
				organisations: { n: theirs.n, share: theirs.share },
				is_clear: gap !== 'unclear'
			}
		];
	});
}

function mapOf(
	{ question }: Asked,
	{ cells, municipalities }: Read,
	option: string,
	about: string
): Sure {
	const places = municipalities.map(({ nis, name }) => {
		const cell = cells.find(
			(one) => one.question_code === question.code && one.place === nis && one.lens === 'all'
		);
		return { name, figure: cell ? measuredIn(cell, option) : null };
	});
	return {
		kind: 'map',
		about,
		shown: places.flatMap(({ name, figure }) =>
			figure ? [{ name, n: figure.n, share: figure.share }] : []
		),
		hidden: places.filter(({ figure }) => figure === null).map(({ name }) => name)
	};
}
