import { Chart, Filler, LinearScale, LineElement, PointElement, ScatterController } from 'chart.js';
import { kinds, type KindName, type TableOf } from './index.ts';
import type { Colours, Look } from './kind.ts';

Chart.register(Filler, LinearScale, LineElement, PointElement, ScatterController);

/** Draws a chart on a canvas that is on the page; the caller destroys it. */
export function draw<Name extends KindName>(
	canvas: HTMLCanvasElement,
	kind: Name,
	table: TableOf<Name>
): Chart<'scatter'> {
	return new Chart<'scatter'>(canvas, kinds[kind].config(table, 'marks', coloursOf(canvas)));
}

/**
 * Draws a chart off the page.
 * @param size in CSS pixels
 * @param density device pixels per CSS pixel: 4 is 384 dots per inch on paper
 */
export function drawApart<Name extends KindName>(
	kind: Name,
	table: TableOf<Name>,
	look: Look,
	size: { width: number; height: number },
	density: number
): HTMLCanvasElement {
	const canvas = document.createElement('canvas');
	canvas.width = size.width;
	canvas.height = size.height;
	const config = kinds[kind].config(table, look, coloursOf(document.documentElement));
	config.options = { ...config.options, responsive: false, devicePixelRatio: density };
	new Chart<'scatter'>(canvas, config).stop();
	return canvas;
}

function coloursOf(element: HTMLElement): Colours {
	const style = getComputedStyle(element);
	const colour = (token: string) => style.getPropertyValue(`--${token}`).trim();
	return {
		text: colour('text'),
		'text-muted': colour('text-muted'),
		page: colour('page'),
		paper: colour('paper'),
		grid: colour('grid'),
		den: colour('den'),
		roest: colour('roest'),
		'roest-text': colour('roest-text'),
		ven: colour('ven'),
		turf: colour('turf'),
		region: colour('region'),
		'seq-1': colour('seq-1'),
		'seq-2': colour('seq-2'),
		'seq-3': colour('seq-3'),
		'seq-4': colour('seq-4'),
		'seq-5': colour('seq-5')
	};
}
