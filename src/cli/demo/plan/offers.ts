import { type DemoAction, nis } from './shape.ts';

const welzijnsregio = 'Welzijnsregio Noord-Limburg';
const shared = {
	programme: 'vipsa',
	kind: 'offer',
	state: 'running',
	organised_by: welzijnsregio,
	offered_by: 'OCMW van elke gemeente',
	is_fictional: false
} as const;

/**
 * What the OCMWs offer already: organised by the region and offered where people live, so that the
 * whole of it is seen beside what is new.
 */
export const offers: DemoAction[] = [
	{
		...shared,
		title: 'Gezinszorg',
		summary: 'Iemand komt thuis helpen bij het huishouden en de zorg.',
		theme_code: 'T_KIND',
		groups: ['GEZ', 'OUD', 'HAND']
	},
	{
		...shared,
		title: 'Rechtshulp',
		summary: 'Gratis uitleg over je rechten, in gewone taal.',
		theme_code: 'T_GELD',
		barriers: ['B_PAPIER', 'B_INFO'],
		groups: ['ARM']
	},
	{
		...shared,
		title: 'Schuldbemiddeling',
		summary: 'Hulp om schulden af te betalen en opnieuw rond te komen.',
		theme_code: 'T_GELD',
		barriers: ['B_GELD'],
		groups: ['ARM'],
		reach: 'extra'
	},
	{
		...shared,
		title: 'Tewerkstelling en opleiding',
		summary: 'Voorbereiding op werk, met opleiding en begeleiding.',
		theme_code: 'T_WERK',
		groups: ['WERKZ'],
		reach: 'extra',
		activation_step: 'training',
		partners: [{ name: 'Dienst Tewerkstelling en Opleiding', part: 'voert uit' }]
	},
	{
		...shared,
		title: 'Opvoedingswinkel',
		summary: 'Ouders stellen er vragen over opvoeden.',
		theme_code: 'T_KIND',
		groups: ['GEZ', 'KIND'],
		partners: [{ name: 'Opvoedingswinkel', part: 'voert uit' }]
	},
	{
		...shared,
		title: 'Sociaal verhuurkantoor',
		summary: 'Huurt woningen en verhuurt ze aan mensen met weinig geld.',
		theme_code: 'T_WONEN',
		barriers: ['B_GELD'],
		groups: ['ARM', 'DAK'],
		reach: 'extra',
		partners: [{ name: 'Sociaal Verhuurkantoor', part: 'voert uit' }]
	},
	{
		...shared,
		place: nis.peer,
		organised_by: 'OCMW Peer',
		offered_by: 'OCMW Peer',
		title: 'Toelage voor sport en cultuur',
		summary: 'Wie bij het OCMW klant is, krijgt een deel van het lidgeld terug.',
		theme_code: 'T_VRIJ',
		barriers: ['B_GELD'],
		groups: ['ARM'],
		reach: 'extra',
		is_fictional: true
	}
];
