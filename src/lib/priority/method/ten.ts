/** An invented person of the drawings. */
export type Person = {
	name: string;
	/** What the person says to a question with yes and no. */
	says: 'yes' | 'no';
	/** The three themes that the person chooses, the most important first. */
	ballot: readonly string[];
};

/** The themes that the ten can choose from. */
export const tenThemes: readonly string[] = [
	'T_WONEN',
	'T_VERVOER',
	'T_GELD',
	'T_TAAL',
	'T_ONTM',
	'T_WERK'
];

/** The ten people of every drawing; the first five have children. */
export const ten: readonly Person[] = [
	person('An', 'yes', 'T_WONEN', 'T_VERVOER', 'T_GELD'),
	person('Bilal', 'yes', 'T_WONEN', 'T_GELD', 'T_TAAL'),
	person('Cis', 'yes', 'T_WONEN', 'T_VERVOER', 'T_ONTM'),
	person('Dana', 'yes', 'T_VERVOER', 'T_WONEN', 'T_WERK'),
	person('Emre', 'no', 'T_WONEN', 'T_TAAL', 'T_GELD'),
	person('Fien', 'no', 'T_ONTM', 'T_WONEN', 'T_VERVOER'),
	person('Goran', 'yes', 'T_WONEN', 'T_VERVOER', 'T_GELD'),
	person('Hanne', 'no', 'T_GELD', 'T_WERK', 'T_TAAL'),
	person('Ismet', 'yes', 'T_VERVOER', 'T_WONEN', 'T_TAAL'),
	person('Joke', 'no', 'T_ONTM', 'T_VERVOER', 'T_TAAL')
];

function person(name: string, says: Person['says'], ...ballot: string[]): Person {
	return { name, says, ballot };
}
