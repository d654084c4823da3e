import type { Cell } from '#lib/release/release.ts';
import type { Survey } from '#lib/survey/survey.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Language } from '#lib/words/text.ts';
import type { Groups } from '../groups.ts';
import { lensInWords } from '../lens-words.ts';
import type { PriorityPage } from '../page.ts';
import type { Waves } from '../waves.ts';
import { groupRows, type Listed, listRows, voicesRows, waveRows } from './rows.ts';
import type { Screen } from './screen.ts';

/** What the screens of a place are made from. */
export type ShowSource = {
	/** The name of the municipality, null for the region. */
	name: string | null;
	page: PriorityPage;
	/** What holds people back; null where nothing is shown. */
	barriers: {
		hidden: Cell['hidden_because'];
		rows: readonly (Listed & { is_apart: boolean })[];
	} | null;
	groups: Groups;
	surveys: readonly Survey[];
	waves: Waves;
};

/**
 * The screens of a place, one figure each: what cannot be shown has no screen.
 * @returns at least the sentence, what comes first, the map and who answered
 */
export function screensOf(source: ShowSource, language: Language): Screen[] {
	const { name, page } = source;
	const options = { locale: language };
	const is_region = name === null || page.hidden !== null;
	const screens: Screen[] = [
		{
			code: 'sentence',
			title: '',
			is_region: false,
			kind: 'sentence',
			main: page.sentence.main,
			more: page.sentence.voices
		},
		{
			code: 'list',
			title: is_region
				? m.show_list_region({}, options)
				: m.show_list({ place: name ?? '' }, options),
			is_region: name !== null && is_region,
			...listRows(page.list.rows, language)
		},
		...voicesScreen(source, language),
		...barriersScreen(source, language),
		...groupsScreen(source, language),
		{
			code: 'map',
			title: m.show_map({ theme: page.map.theme.name }, options),
			is_region: false,
			kind: 'map',
			map: page.map
		},
		...wavesScreen(source, language),
		{
			code: 'coverage',
			title: m.show_coverage({}, options),
			is_region: false,
			kind: 'coverage',
			coverage: page.coverage
		}
	];
	return screens.map(fitting);
}

/** Where a line says that the figures are the region's, there is room for one row less. */
function fitting(screen: Screen): Screen {
	if (screen.kind !== 'rows' || !screen.is_region) return screen;
	return { ...screen, rows: screen.rows.slice(0, 4) };
}

function voicesScreen({ page }: ShowSource, locale: Language): Screen[] {
	const voices = page.region_voices ?? page.voices;
	if (voices.state !== 'compared') return [];
	const are_alike = voices.rows.every(({ clearly }) => clearly === null);
	return [
		{
			code: 'voices',
			title: are_alike ? m.show_voices_alike({}, { locale }) : m.show_voices({}, { locale }),
			is_region: page.region_voices !== null,
			...voicesRows(voices, locale)
		}
	];
}

function barriersScreen({ barriers }: ShowSource, locale: Language): Screen[] {
	if (!barriers) return [];
	return [
		{
			code: 'barriers',
			title: m.show_barriers({}, { locale }),
			is_region: barriers.hidden !== null,
			...listRows(
				barriers.rows.filter(({ is_apart }) => !is_apart),
				locale
			)
		}
	];
}

function groupsScreen({ groups, surveys }: ShowSource, locale: Language): Screen[] {
	if (groups.state !== 'shown') return [];
	const lens = lensInWords(groups.lens.code, locale);
	return [
		{
			code: 'groups',
			title: m.show_groups({ lens }, { locale }),
			is_region: false,
			...groupRows(groups, surveys, locale)
		}
	];
}

function wavesScreen({ waves }: ShowSource, locale: Language): Screen[] {
	if (waves.state !== 'compared') return [];
	const round = waves.rounds.at(-2)?.name ?? '';
	const is_clear = waves.rows.some(({ change }) => change?.clearly);
	return [
		{
			code: 'waves',
			title: is_clear
				? m.show_waves({ round }, { locale })
				: m.show_waves_none({ round }, { locale }),
			is_region: false,
			...waveRows(waves, locale)
		}
	];
}
