import { describe, expect, test } from 'vitest';
import { firstPage, ownPath, personForm } from './person.ts';
import { hasRole } from './role.ts';
import type { Person, Role } from './region.ts';

const peer = {
	nis: '72030',
	name: 'Peer',
	slug: 'peer',
	tile_row: 2,
	tile_column: 3,
	population: null
};
const someone = (role: Role): Person => ({
	person_id: 'p',
	name: 'Els Vos',
	email: 'els@vipsa.example',
	role,
	municipalities: role === 'head' ? [peer] : []
});

test('everyone starts on the page of their own work', () => {
	expect(firstPage(someone('facilitator'))).toBe('/rounds');
	expect(firstPage(someone('head'))).toBe('/municipality/peer');
	expect(firstPage(someone('coordinator'))).toBe('/region');
	expect(firstPage(someone('observer'))).toBe('/region/show');
});

test('a role is held by who has it, and by nobody who is not signed in', () => {
	expect(hasRole(someone('head'), 'head', 'coordinator')).toBe(true);
	expect(hasRole(someone('head'), 'coordinator')).toBe(false);
	expect(hasRole(someone('head'))).toBe(true);
	expect(hasRole(null)).toBe(false);
});

describe('after signing in only a path on this site is followed', () => {
	test.each(['/people', '/en/rounds/2?q=peer'])('%s', (path) => {
		expect(ownPath(path, '/')).toBe(path);
	});
	test.each([
		null,
		'',
		'people',
		'//example.org',
		'/\\example.org',
		'/.//example.org',
		'/people/..//example.org',
		'https://example.org'
	])('not %s', (path) => {
		expect(ownPath(path, '/region')).toBe('/region');
	});
});

test('a head needs a municipality, the others none', () => {
	const typed = { name: ' Els Vos ', email: 'Els@Bree.be ', municipalities: [] };
	expect(personForm.safeParse({ ...typed, role: 'head' }).success).toBe(false);
	expect(personForm.parse({ ...typed, role: 'observer' })).toMatchObject({
		name: 'Els Vos',
		email: 'els@bree.be'
	});
	expect(personForm.safeParse(typed).success).toBe(false);
});
