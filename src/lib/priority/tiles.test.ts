import { expect, test } from 'vitest';
import { heatOf } from './heat.ts';
import { priorityList } from './list.ts';
import { mapSentence } from './map-sentence.ts';
import {
	cell,
	figure,
	hiddenCell,
	municipalities,
	peerCell,
	regionCell,
	themes
} from './release.fixture.ts';
import { plain } from './segment.ts';
import { tilesOf, tintOf } from './tiles.ts';

const bree = cell({ place: '72004', respondent_count: 120 }, [
	figure('T_VERVOER', 0, 120, { compared: 'lower' }),
	figure('T_WONEN', 30, 120, { compared: 'similar' })
]);
const cells = [peerCell, bree, hiddenCell({ place: '72037' })];
const vervoer = tilesOf(cells, municipalities, 'T_VERVOER', '72030');

test('tiles lie in the order of the map, and a hidden one is not zero', () => {
	expect(vervoer.map(({ name }) => name)).toEqual([
		'Lommel',
		'Overpelt',
		'Neerpelt',
		'Hamont-Achel',
		'Hechtel-Eksel',
		'Peer',
		'Bocholt',
		'Bree',
		'Meeuwen-Gruitrode'
	]);
	const tile = (name: string) => vervoer.find((one) => one.name === name);
	expect(tile('Hamont-Achel')).toMatchObject({ figure: null, hidden: 'few' });
	expect(tile('Bree')?.figure).toMatchObject({ share: 0, tint: 1 });
	expect(tile('Peer')).toMatchObject({ is_here: true, figure: { share: 0.43, tint: 4 } });
});

test('tints begin at 20, 30 and 40 percent as shown', () => {
	expect([0, 0.19, 0.2, 0.29, 0.3, 0.39, 0.4, 1].map(tintOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
});

test('the map says where a theme clearly weighs more or less', () => {
	const say = (tiles: typeof vervoer) =>
		(['nl', 'en'] as const).map((language) => plain(mapSentence('Vervoer', tiles, language)));
	expect(say(vervoer)).toEqual([
		'Vervoer weegt duidelijk zwaarder in Peer dan in de rest van de regio, en duidelijk minder zwaar in Bree.',
		'Vervoer clearly weighs more in Peer than in the rest of the region, and clearly less in Bree.'
	]);
	expect(say(vervoer.filter(({ name }) => name !== 'Bree'))).toEqual([
		'Vervoer weegt duidelijk zwaarder in Peer dan in de rest van de regio.',
		'Vervoer clearly weighs more in Peer than in the rest of the region.'
	]);
	expect(say(vervoer.filter(({ name }) => name !== 'Peer'))).toEqual([
		'Vervoer weegt duidelijk minder zwaar in Bree dan in de rest van de regio.',
		'Vervoer clearly weighs less in Bree than in the rest of the region.'
	]);
	expect(say(tilesOf(cells, municipalities, 'T_WONEN', null))).toEqual([
		'Voor vervoer is er nergens een duidelijk verschil met de rest van de regio.',
		'For vervoer there is no clear difference from the rest of the region anywhere.'
	]);
	expect(say(tilesOf([], municipalities, 'T_WONEN', null))).toEqual([
		'Geen enkele gemeente heeft genoeg antwoorden om dit te tonen.',
		'No municipality has enough answers to show this.'
	]);
});

test('the table of themes and municipalities is sorted by the region and keeps hidden ones empty', () => {
	const region = priorityList(regionCell, null, themes);
	const heat = region && heatOf(cells, municipalities, region);
	expect(heat?.rows[0]).toMatchObject({ theme: { name: 'Wonen' }, region_share: 0.41 });
	expect(heat?.columns[5]).toEqual({
		nis: '72030',
		name: 'Peer',
		slug: 'peer',
		respondent_count: 140,
		hidden: null
	});
	expect(heat?.columns[3]?.respondent_count).toBeNull();
	expect(heat?.rows[2]?.figures[5]).toMatchObject({ share: 0.43, compared: 'higher' });
	expect(heat?.rows[2]?.figures[3]).toBeNull();
});
