import type { Colours } from './kind.ts';

/** A name for each colour, so that a test reads which one is meant. */
export const colours: Colours = {
	text: 'black',
	'text-muted': 'grey',
	page: 'sand',
	paper: 'white',
	grid: 'line',
	den: 'green',
	roest: 'rust',
	'roest-text': 'darkrust',
	ven: 'water',
	turf: 'peat',
	region: 'stone',
	'seq-1': 'tint1',
	'seq-2': 'tint2',
	'seq-3': 'tint3',
	'seq-4': 'tint4',
	'seq-5': 'tint5'
};
