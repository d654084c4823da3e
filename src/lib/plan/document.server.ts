import {
	Document,
	HeadingLevel,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType
} from 'docx';
import { euros } from '#lib/words/money.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Language } from '#lib/words/text.ts';
import type { DocumentAction, PlanDocument, YearAmounts } from './document.ts';
import { levelWords, stateWords, targetWords } from './document-words.ts';

/** What the document of a plan says beside the tree. */
export type PlanFile = {
	document: PlanDocument;
	title: string;
	/** The sentence at the head, and lines about it. */
	sentence: string;
	notes: string[];
	language: Language;
};

/**
 * A plan as a document for a word processor: goals and plans as headings, a table of what it costs.
 * @returns the bytes of a `.docx` file
 */
export async function planFile(plan: PlanFile): Promise<Buffer> {
	const { document, title, sentence, notes, language } = plan;
	const file = new Document({
		title,
		creator: 'VIPSA',
		description: sentence,
		styles: {
			default: {
				document: {
					run: {
						font: 'Calibri',
						size: 22,
						language: { value: language === 'nl' ? 'nl-BE' : 'en-GB' }
					}
				}
			}
		},
		sections: [
			{
				children: [
					heading(title, HeadingLevel.TITLE),
					line(sentence, true),
					...notes.map((note) => line(note)),
					...document.goals.flatMap((goal) => [
						heading(`${goal.code} ${goal.title}`, HeadingLevel.HEADING_1),
						...goal.indicators.map((indicator) => line(targetWords(indicator, language))),
						...goal.plans.flatMap((part) => [
							heading(`${part.code} ${part.title}`, HeadingLevel.HEADING_2),
							...part.actions.flatMap((action) => actionLines(action, language))
						])
					]),
					...moneyPart(document, language)
				]
			}
		]
	});
	return Packer.toBuffer(file);
}

type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel];

function heading(text: string, level: Level): Paragraph {
	return new Paragraph({
		heading: level,
		spacing: { before: 240, after: 120 },
		children: [new TextRun(text)]
	});
}

function line(text: string, bold = false): Paragraph {
	return new Paragraph({ spacing: { after: 120 }, children: [new TextRun({ text, bold })] });
}

function actionLines(action: DocumentAction, language: Language): Paragraph[] {
	const partners = action.partners.join(', ');
	const facts = [
		levelWords(action.level),
		stateWords(action.state),
		...(action.lead ? [m.document_lead({ lead: action.lead })] : []),
		...(partners ? [m.document_partners({ partners })] : [])
	];
	const paid = action.paid.map(
		({ name, amounts }) => `${name}: ${amountsInWords(amounts, language)}`
	);
	return [
		heading(`${action.code} ${action.title}`, HeadingLevel.HEADING_3),
		line(facts.join(' · ')),
		...paid.map((text) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(text)] }))
	];
}

function amountsInWords(amounts: YearAmounts, language: Language): string {
	return amounts
		.filter(({ cents }) => cents > 0)
		.map(({ year, cents }) => `${year} ${euros(cents, language)}`)
		.join(', ');
}

function moneyPart({ years, funds, total }: PlanDocument, language: Language) {
	if (funds.length === 0) return [line(m.document_no_money())];
	const amount = (amounts: YearAmounts) => amounts.map(({ cents }) => euros(cents, language));
	return [
		heading(m.document_money(), HeadingLevel.HEADING_1),
		new Table({
			width: { size: 100, type: WidthType.PERCENTAGE },
			rows: [
				tableRow([m.document_fund(), ...years.map(String)], true),
				...funds.map(({ name, amounts }) => tableRow([name, ...amount(amounts)])),
				tableRow([m.document_total(), ...amount(total)], true)
			]
		})
	];
}

function tableRow(cells: string[], bold = false): TableRow {
	return new TableRow({
		tableHeader: bold,
		children: cells.map(
			(text) =>
				new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold })] })] })
		)
	});
}
