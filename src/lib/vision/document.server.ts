import {
	Document,
	ExternalHyperlink,
	FootnoteReferenceRun,
	HeadingLevel,
	Packer,
	Paragraph,
	TextRun
} from 'docx';
import { dayInWords } from '#lib/words/day.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Language } from '#lib/words/text.ts';
import { levelWords, stateWords } from './level-words.ts';
import { type EvidenceLine, figureShare, type StatementLine } from './page.ts';
import type { Version } from './vision.ts';

/** What a document of a vision says. */
export type VisionDocument = {
	title: string;
	version: Version;
	/** Those that stand in it, in order. */
	statements: StatementLine[];
	/** The titles of the actions that carry a statement, with how far they are. */
	actionsOf: (statement_id: string) => string[];
	is_fictional: boolean;
	/** The page of the vision, in full. */
	address: string;
	language: Language;
};

/**
 * A vision as a document for a word processor: each statement with its figures as footnotes.
 * @returns the bytes of a `.docx` file
 */
export async function visionDocument(vision: VisionDocument): Promise<Buffer> {
	const figures = vision.statements.flatMap(({ evidence }) => evidence);
	const numberOf = new Map(figures.map((line, index) => [line, index + 1]));
	const footnotes = Object.fromEntries(
		figures.map((line, index) => [
			index + 1,
			{ children: [new Paragraph({ children: [new TextRun(footnote(line, vision.language))] })] }
		])
	);
	const document = new Document({
		title: vision.title,
		creator: 'VIPSA',
		description: vision.version.opening,
		styles: {
			default: {
				document: {
					run: {
						font: 'Calibri',
						size: 22,
						language: { value: vision.language === 'nl' ? 'nl-BE' : 'en-GB' }
					}
				}
			}
		},
		footnotes,
		sections: [
			{
				children: [
					...head(vision),
					...vision.statements.flatMap((one, place) => body(one, place, vision, numberOf))
				]
			}
		]
	});
	return Packer.toBuffer(document);
}

const line = (text: string, bold = false) =>
	new Paragraph({ spacing: { after: 120 }, children: [new TextRun({ text, bold })] });

function head({ title, version, is_fictional, address, language }: VisionDocument): Paragraph[] {
	const decided =
		version.decided_on &&
		m.vision_step_decided({
			day: dayInWords(version.decided_on, language),
			number: version.decision_number ?? ''
		});
	return [
		new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
		line(version.opening, true),
		line(
			[
				m.vision_version({ number: version.number, day: dayInWords(version.begun_on, language) }),
				stateWords(version.state),
				...(is_fictional ? [m.ui_fictional()] : [])
			].join(' · ')
		),
		...(decided ? [line(`${decided} ${version.decision_link ?? ''}`.trim())] : []),
		new Paragraph({
			spacing: { after: 240 },
			children: [
				new ExternalHyperlink({
					link: address,
					children: [new TextRun({ text: address, style: 'Hyperlink' })]
				})
			]
		})
	];
}

function body(
	{ statement_id, title, body, level, dissent, evidence }: StatementLine,
	place: number,
	{ actionsOf }: VisionDocument,
	numberOf: ReadonlyMap<EvidenceLine, number>
): Paragraph[] {
	const references = evidence.map((one) => new FootnoteReferenceRun(numberOf.get(one) ?? 0));
	const actions = actionsOf(statement_id);
	return [
		new Paragraph({
			heading: HeadingLevel.HEADING_1,
			spacing: { before: 360, after: 120 },
			children: [
				new TextRun(`${m.vision_statement_number({ number: place + 1 })}. ${title}`),
				...references
			]
		}),
		...body
			.split(/\n+/)
			.filter((part) => part.trim() !== '')
			.map((part) => line(part)),
		...(level ? [line(m.vision_level({ level: levelWords(level) }))] : []),
		...(evidence.length === 0 ? [line(m.vision_no_evidence())] : []),
		...dissent.map((one) => line(`${m.vision_dissent_of({ whose: one.whose })} ${one.body}`)),
		...(actions.length > 0 ? [line(m.vision_actions(), true)] : []),
		...actions.map((text) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(text)] }))
	];
}

/** A figure with all that is needed to trace it. */
function footnote({ figure, sentence, about }: EvidenceLine, language: Language): string {
	const release = m.vision_release({
		number: figure.number,
		day: dayInWords(figure.made_on, language)
	});
	return `${figureShare(figure, language)} ${sentence} ${about} ${m.vision_frozen()}: ${release}.`;
}
