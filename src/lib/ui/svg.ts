/** Text that may stand inside an SVG. */
export function svgText(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** How a line of words stands in an SVG; plain, small and to the right of its place without more. */
export type Writing = {
	anchor?: 'start' | 'middle';
	size?: number;
	colour?: string;
	is_bold?: boolean;
};

/** A line of words in an SVG, its foot at y. */
export function svgLine(
	text: string,
	x: number,
	y: number,
	{ anchor = 'start', size = 13, colour = '#4b555c', is_bold = false }: Writing = {}
): string {
	const weight = is_bold ? ' font-weight="700"' : '';
	return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}" fill="${colour}"${weight}>${svgText(text)}</text>`;
}

/**
 * Turns an SVG into a PNG, at twice its size so that it stays sharp on paper.
 * @param svg with a width and a height, which fetches nothing
 */
export async function asPng(svg: string): Promise<Blob> {
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = image.width * 2;
	canvas.height = image.height * 2;
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
	if (!blob) throw new Error('the browser could not draw the picture');
	return blob;
}
