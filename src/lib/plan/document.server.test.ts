import { expect, it } from 'vitest';
import { unzipped } from '#lib/ui/workbook.fixture.ts';
import { list } from './bbc.fixture.ts';
import { planDocument } from './document.ts';
import { planFile } from './document.server.ts';

/** The texts of the paragraphs of a document, with the style of each. */
async function paragraphsOf(document = planDocument(list)) {
	const bytes = await planFile({
		document,
		title: 'Plan van Peer',
		sentence: 'Dit plan telt 1 doel & 2 acties.',
		notes: ['15 mei 2018'],
		language: 'nl'
	});
	const xml = unzipped(bytes).get('word/document.xml') ?? '';
	return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => ({
		style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? '',
		text: [...paragraph.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join('')
	}));
}

it('a plan as a document has its tree as headings and its money as a table', async () => {
	const paragraphs = await paragraphsOf();
	const headings = paragraphs.filter(({ style }) => /^(Title|Heading\d)$/.test(style));
	expect(headings.map(({ style, text }) => `${style} ${text}`)).toEqual([
		'Title Plan van Peer',
		'Heading1 BDS000001 Iedereen bereikt',
		'Heading2 AP000001 Drempels omlaag',
		'Heading3 AC000001 Buddy voor de eerste keer',
		'Heading3 AC2 =SOM(A1)',
		'Heading1 Wat kost dit plan?'
	]);
	const texts = paragraphs.map(({ text }) => text.replaceAll(/\s/g, ' '));
	expect(texts).toContain('Dit plan telt 1 doel &amp; 2 acties.');
	expect(texts).toContain('PSA: 2017 € 3.200,50');
	expect(texts.slice(-9)).toEqual([
		...['Fonds', '2017', '2018'],
		...['PSA', '€ 3.200,50', '€ 0'],
		...['Samen', '€ 3.200,50', '€ 0']
	]);
});

it('a plan without money says so', async () => {
	const texts = await paragraphsOf(planDocument({ years: [], rows: [] }));
	expect(texts.at(-1)?.text).toBe('Er is nog geen geld gepland.');
});
