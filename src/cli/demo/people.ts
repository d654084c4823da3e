import type { Role } from '#lib/region/region.ts';

/** Someone of the staff as the demo invents them. */
export type DemoPerson = {
	/** The door through which a visitor becomes this person. */
	who: string;
	name: string;
	email: string;
	role: Role;
	municipalities: string[];
};

/** The staff of the demo: each role, and the head of a municipality without a clear order. */
export const demoPeople: readonly DemoPerson[] = [
	person('coordinator', 'Samira Vennepad', 'coordinator'),
	person('facilitator', 'Noor Bruggeling', 'facilitator'),
	person('head-peer', 'Wim Dennenbos', 'head', '72030'),
	person('head', 'Lies Heidelicht', 'head', '72038'),
	person('observer', 'Tom Zandpad', 'observer')
];

function person(who: string, name: string, role: Role, ...municipalities: string[]): DemoPerson {
	return { who, name, email: `${who}@vipsa.example`, role, municipalities };
}
