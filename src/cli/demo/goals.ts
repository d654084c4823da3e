/** A figure of the release that closed round 1: what an option of a question was named by. */
type DemoFigure = { question_code: string; option_code: string; place?: 'region' | '72030' };

/** A challenge of the demo with the goals that answer it. All of it is invented. */
export type DemoChallenge = {
	place: 'region' | '72030';
	title: string;
	body: string;
	evidence: DemoFigure[];
	/** A goal of the region that is there already, by its code; or a new one. */
	goals: {
		code: string;
		title?: string;
		body?: string;
		action_plan?: string;
		indicators: {
			name: string;
			figure?: DemoFigure;
			baseline?: { value: string; unit: string; source: string };
			target: string;
			on: string;
		}[];
	}[];
};

export const demoChallenges: readonly DemoChallenge[] = [
	{
		place: 'region',
		title: 'Wie nieuw is, vindt de weg niet',
		body: 'Er is meer aanbod dan mensen kennen. Wie moeilijk leest of nog Nederlands leert, hoort er het laatst over.',
		evidence: [
			{ question_code: 'D2.1', option_code: 'B_INFO' },
			{ question_code: 'D5.1', option_code: 'T_TAAL' }
		],
		goals: [
			{
				code: 'C1',
				indicators: [
					{
						name: 'Wie zegt: ik weet niet wat er is',
						figure: { question_code: 'D2.1', option_code: 'B_INFO' },
						target: '15',
						on: '2019-12-31'
					}
				]
			}
		]
	},
	{
		place: 'region',
		title: 'Meedoen kost te veel',
		body: 'Lidgeld, materiaal en vervoer samen zijn voor veel gezinnen te duur.',
		evidence: [
			{ question_code: 'D2.1', option_code: 'B_GELD' },
			{ question_code: 'D5.1', option_code: 'T_GELD' }
		],
		goals: [
			{
				code: 'C2',
				indicators: [
					{
						name: 'Gemeenten met dezelfde vrijetijdspas',
						baseline: { value: '0', unit: 'gemeenten', source: 'telling van de coördinator, 2018' },
						target: '9',
						on: '2019-06-30'
					}
				]
			}
		]
	},
	{
		place: '72030',
		title: 'Zonder auto geraak je in Peer nergens',
		body: 'De les, de club en de dokter liggen ver uit elkaar. ’s Avonds rijdt er geen bus.',
		evidence: [
			{ question_code: 'D5.1', option_code: 'T_VERVOER', place: '72030' },
			{ question_code: 'D2.1', option_code: 'B_VERVOER', place: '72030' },
			{ question_code: 'D5.1', option_code: 'T_VERVOER' }
		],
		goals: [
			{
				code: 'PEER-1',
				title: 'Iedereen geraakt waar hij moet zijn',
				body: 'Samen rijden, fietsen delen en ritten beter op elkaar doen aansluiten.',
				action_plan: 'Ritten delen',
				indicators: [
					{
						name: 'Wie vervoer in de top 3 zet',
						figure: { question_code: 'D5.1', option_code: 'T_VERVOER', place: '72030' },
						target: '30',
						on: '2019-12-31'
					},
					{
						name: 'Ritten per maand met een vrijwilliger',
						baseline: { value: '24', unit: 'ritten', source: 'fictieve telling van het OCMW' },
						target: '60',
						on: '2019-06-30'
					}
				]
			}
		]
	},
	{
		place: '72030',
		title: 'Wie alleen is, zet de eerste stap niet',
		body: 'Mensen staan aan de deur van de club en keren terug.',
		evidence: [
			{ question_code: 'D3.1', option_code: 'H_MEE', place: '72030' },
			{ question_code: 'D2.1', option_code: 'B_ALLEEN', place: '72030' }
		],
		goals: [
			{
				code: 'PEER-2',
				title: 'Niemand komt de eerste keer alleen',
				action_plan: 'Iemand gaat mee',
				indicators: [
					{
						name: 'Mensen die met een buddy startten',
						baseline: { value: '6', unit: 'mensen', source: 'fictieve telling van het OCMW' },
						target: '40',
						on: '2019-12-31'
					}
				]
			}
		]
	}
];
