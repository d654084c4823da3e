import type { Dashboard } from '#lib/release/dashboard.ts';
import type { Cell, Release } from '#lib/release/release.ts';
import type { Language } from '#lib/words/text.ts';
import { inLanguage } from '#lib/words/text.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { factsOf } from './facts.ts';
import { type Voices, voicesOf } from './gaps.ts';
import { type PriorityList, priorityList } from './list.ts';
import { mapSentence } from './map-sentence.ts';
import type { Segment } from './segment.ts';
import { sentence } from './sentence.ts';
import { type Theme, themesIn, type ThemeText } from './theme.ts';
import { type Tile, tileFigure, type TileFigure, tilesOf } from './tiles.ts';

/** The release that a page shows, with the others that the reader may see. */
export type ReleaseLine = {
	number: number;
	made_on: string;
	round_name: string;
	opens_on: string;
	closes_on: string;
	is_public: boolean;
	/** Fewest respondents of a shown cell, per voice. */
	threshold: Release['threshold'];
	others: number[];
};

/** One theme on the map of tiles. */
export type RegionMap = {
	theme: Theme;
	tiles: Tile[];
	region: TileFigure | null;
	sentence: Segment[];
};

/** What a page of priorities shows, in the reader's language. */
export type PriorityPage = {
	release: ReleaseLine;
	/** Why the place has no figures of its own; the list is then that of the region. */
	hidden: Cell['hidden_because'];
	/** Fewest respondents of a shown cell, per voice. */
	threshold: Release['threshold'];
	/** Of the place, as far as it is known. */
	population: number | null;
	sentence: { main: Segment[]; voices: Segment[] };
	coverage: Coverage;
	list: PriorityList;
	voices: Voices;
	/** The two voices of the region, where those of the place cannot be compared. */
	region_voices: Voices | null;
	map: RegionMap;
};

/**
 * Puts together what a page of priorities shows.
 * @param here the municipality, or null for the region
 * @param theme the code of the theme on the map; any other text means the first of the list
 * @returns null without a release, or when too few answered in the whole region
 */
export function priorityPage(
	dashboard: Dashboard,
	here: { nis: string; name: string } | null,
	texts: readonly ThemeText[],
	theme: string | null,
	language: Language
): PriorityPage | null {
	const { cells, municipalities, release } = dashboard;
	const line = releaseLine(dashboard, language);
	const themes = themesIn(texts, language);
	const place = here?.nis ?? 'region';
	const people = find(cells, 'D5.1', place);
	const region = find(cells, 'D5.1', 'region');
	const regionList = priorityList(region, null, themes);
	if (!release || !line || !regionList) return null;
	const own = here && priorityList(people, region, themes);
	const list = own ?? regionList;
	const hidden = here && !own ? (people?.hidden_because ?? 'few') : null;
	const voices = voicesOf(people, find(cells, 'O5.1', place), themes);
	const onMap = themes.find(({ code }) => code === theme) ?? list.rows[0];
	if (!onMap) return null;
	return {
		release: line,
		hidden,
		threshold: release.threshold,
		population: populationOf(municipalities, here?.nis ?? null),
		sentence: sentence(factsOf(here?.name ?? null, list, voices, hidden), language),
		coverage: coverageOf(cells.filter((cell) => cell.place === place)),
		list,
		voices,
		region_voices:
			here && voices.state === 'too_few'
				? voicesOf(region, find(cells, 'O5.1', 'region'), themes)
				: null,
		map: mapOf(dashboard, onMap, here?.nis ?? null, language)
	};
}

/** How many people live in a municipality, or in all of them; null where that is not known of one. */
export function populationOf(
	municipalities: Dashboard['municipalities'],
	here: string | null
): number | null {
	const known = municipalities
		.filter(({ nis }) => here === null || nis === here)
		.map(({ population }) => population);
	return known.reduce(
		(sum, population) => (sum === null || population === null ? null : sum + population),
		0
	);
}

/**
 * One theme on the map of tiles.
 * @param shown the top three of everyone in every place
 */
export function mapOf(
	{ cells, municipalities }: Pick<Dashboard, 'municipalities'> & { cells: readonly Cell[] },
	{ code, name, pictogram }: Theme,
	here: string | null,
	language: Language
): RegionMap {
	const asked = cells.filter(({ question_code }) => question_code === 'D5.1');
	const tiles = tilesOf(asked, municipalities, code, here);
	return {
		theme: { code, name, pictogram },
		tiles,
		region: tileFigure(find(asked, 'D5.1', 'region'), code),
		sentence: mapSentence(name, tiles, language)
	};
}

/** The release of a dashboard in the reader's language; null where there is none. */
export function releaseLine(
	{ release, releases }: Pick<Dashboard, 'release' | 'releases'>,
	language: Language
): ReleaseLine | null {
	if (!release) return null;
	return {
		number: release.number,
		made_on: release.made_on,
		round_name: inLanguage(release.round_name, language),
		opens_on: release.opens_on,
		closes_on: release.closes_on,
		is_public: release.public_on !== null,
		threshold: release.threshold,
		others: releases.map(({ number }) => number).filter((number) => number !== release.number)
	};
}

function find(cells: readonly Cell[], question: string, place: string): Cell | undefined {
	return cells.find((cell) => cell.question_code === question && cell.place === place);
}
