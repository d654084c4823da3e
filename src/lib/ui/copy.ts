import { asHtml, asTabs, type DataTable } from './table.ts';

/** What can be taken along. `name`: of the file, should the clipboard refuse; without its ending. */
export type Content = { name: string } & (
	{ text: string } | { table: DataTable } | { picture: () => Promise<Blob> }
);

/**
 * Puts a text, a table (for word processors and for spreadsheets) or a picture on the clipboard.
 * A browser may refuse, and has no clipboard at all on an address without https: then the content
 * is downloaded instead.
 * @returns which of the two happened
 */
export async function take(content: Content): Promise<'copied' | 'downloaded'> {
	const parts = partsOf(content);
	try {
		await navigator.clipboard.write([new ClipboardItem(parts)]);
		return 'copied';
	} catch {
		await download(content);
		return 'downloaded';
	}
}

function partsOf(content: Content): Record<string, Blob | Promise<Blob>> {
	if ('picture' in content) return { 'image/png': content.picture() };
	if ('text' in content) return { 'text/plain': textBlob(content.text, 'text/plain') };
	return {
		'text/html': textBlob(asHtml(content.table), 'text/html'),
		'text/plain': textBlob(asTabs(content.table), 'text/plain')
	};
}

async function download(content: Content): Promise<void> {
	const [blob, ending] =
		'picture' in content
			? [await content.picture(), 'png']
			: 'text' in content
				? [textBlob(content.text, 'text/plain'), 'txt']
				: [textBlob(asHtml(content.table), 'text/html'), 'html'];
	const address = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = address;
	link.download = `${content.name}.${ending}`;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function textBlob(text: string, type: string): Blob {
	return new Blob([text], { type });
}
