import { describe, expect, it } from 'vitest';
import { unzipped } from '#lib/ui/workbook.fixture.ts';
import { visionDocument } from './document.server.ts';
import { statementLines } from './page.ts';
import { aStatement, someEvidence, someThemes } from './vision.fixture.ts';

const known = { surveys: new Map(), themes: someThemes, nameOf: () => 'Peer' };
const version = {
	number: 3,
	state: 'adopted' as const,
	opening: 'In Peer doet iedereen mee & blijft niemand <thuis>.',
	begins_year: 2018,
	ends_year: 2023,
	edition: 1,
	begun_on: '2018-01-18',
	begun_by: null,
	proposed_on: '2018-02-06',
	proposed_by: null,
	council_on: null,
	decided_on: '2018-03-06',
	decision_number: '2018/57',
	decision_link: 'https://peer.example/57',
	adopted_by: null
};

async function partsOf() {
	const statements = [
		aStatement('Niemand blijft thuis', {
			body: 'Eerste alinea.\n\nTweede alinea.',
			level: 'advise',
			evidence: [someEvidence('T_VERVOER'), someEvidence('T_WONEN')],
			dissent: [
				{
					dissent_id: 'd',
					whose: 'Seniorenraad',
					body: 'Geen ritten in plaats van bussen.',
					kept_on: '2018-02-01',
					kept_by: null
				}
			]
		}),
		aStatement('Wie komt, komt niet alleen')
	];
	const bytes = await visionDocument({
		title: 'Visie van Peer, 2018–2023',
		version,
		statements: statementLines(statements, known, 'nl'),
		actionsOf: (id) => (id === 'Niemand blijft thuis' ? ['Samen rijden (Gepland)'] : []),
		is_fictional: true,
		address: 'https://vipsa.example/municipality/peer/vision?version=3',
		language: 'nl'
	});
	return unzipped(bytes);
}

const textsIn = (xml: string) =>
	[...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
		.map(([paragraph]) =>
			[...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')
		)
		.filter(Boolean);

describe('a vision as a document', () => {
	it('says what the page says, in order', async () => {
		const texts = textsIn((await partsOf()).get('word/document.xml') ?? '');
		expect(texts).toEqual([
			'Visie van Peer, 2018–2023',
			'In Peer doet iedereen mee &amp; blijft niemand &lt;thuis&gt;.',
			'Versie 3, begonnen op 18 januari 2018 · Goedgekeurd · Fictieve gegevens',
			'Goedgekeurd door de raad op 6 maart 2018, besluit 2018/57 https://peer.example/57',
			'https://vipsa.example/municipality/peer/vision?version=3',
			'Uitspraak 1. Niemand blijft thuis',
			'Eerste alinea.',
			'Tweede alinea.',
			'Inspraak: adviseren',
			'Niet eens: Seniorenraad. Geen ritten in plaats van bussen.',
			'Acties die dit waarmaken',
			'Samen rijden (Gepland)',
			'Uitspraak 2. Wie komt, komt niet alleen',
			'Hier staat nog geen cijfer bij.'
		]);
	});

	it('holds each figure as a footnote of its statement, with interval, n and release', async () => {
		const parts = await partsOf();
		const notes = textsIn(parts.get('word/footnotes.xml') ?? '').map((text) =>
			text.replaceAll('\u00a0', ' ')
		);
		expect(notes).toEqual(
			['vervoer', 'wonen'].map(
				(theme) =>
					`43 % zet ‘${theme}’ in de top 3 van wat eerst moet. Tussen 35 en 52. Regio: 29 %. Ongeveer 140 mensen in Peer. Bevroren cijfer: publicatie 2, 12 juni 2017.`
			)
		);
		const references = (parts.get('word/document.xml') ?? '').match(/<w:footnoteReference [^>]*>/g);
		expect(references?.map((one) => /w:id="(\d+)"/.exec(one)?.[1])).toEqual(['1', '2']);
	});

	it('has headings, so that a reader can walk through it', async () => {
		const styles = (await partsOf()).get('word/document.xml') ?? '';
		expect(styles.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(2);
		expect(styles).toContain('w:pStyle w:val="Title"');
	});
});
