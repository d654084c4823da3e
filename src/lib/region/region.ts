/** A place with a NIS code, valid from one day to another, with successors after a merger. */
export type Municipality = {
	nis: string;
	name: string;
	/** The name in an address: lower case, hyphens (`hamont-achel`). */
	slug: string;
	/** Row and column, from 1, in the grid of tiles that stands for the map. */
	tile_row: number;
	tile_column: number;
	/** People who live there, at the latest count before the day asked about. */
	population: number | null;
};

export type Role = 'facilitator' | 'head' | 'coordinator' | 'observer';

/** Who is signed in. */
export type Person = {
	person_id: string;
	name: string;
	email: string;
	role: Role;
	/** The municipalities of a head; empty for the others. */
	municipalities: Municipality[];
};
