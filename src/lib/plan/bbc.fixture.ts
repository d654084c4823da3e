import type { BbcList, BbcRow } from './bbc.ts';

export const row: BbcRow = {
	nis: '72030',
	board: 'Peer',
	goal: { code: 'BDS000001', title: 'Iedereen bereikt' },
	action_plan: { code: 'AP000001', title: 'Drempels omlaag' },
	action: { code: 'AC000001', title: 'Buddy voor de eerste keer' },
	is_priority: true,
	level: 'LOK',
	lead: 'OCMW Peer',
	partners: ['Welzijnsregio', 'Bib | Peer', 'C:\\pad'],
	fund: 'PSA',
	amounts: { 2017: { spent: 320_050, received: 320_050 }, 2018: { spent: 0, received: 0 } },
	reporting_code: '',
	sdg: '10',
	indicators: [
		{ name: "'=formule | deel", value: -5.25, unit: '', on: '2019-12-31' },
		{ name: 'Ritten', value: 60, unit: '5 % tegen uur', on: '2019-06-30' }
	],
	state: 'planned'
};
export const list: BbcList = {
	years: [2017, 2018],
	rows: [row, { ...row, action: { code: 'AC2', title: '=SOM(A1)' }, fund: '', amounts: {} }]
};
