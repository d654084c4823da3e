import { describe, expect, it } from 'vitest';
import { masksIn } from './mask.ts';

const places = ['Peer', 'Hamont-Achel', 'Achel', 'Hechtel', 'Hechtel-Eksel'];
const kindsIn = (text: string) => masksIn(text, places).map(({ kind }) => kind);
const partsIn = (text: string) =>
	masksIn(text, places).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

/** Two digits, with a zero before the first nine. */
const two = (n: number) => String(n).padStart(2, '0');

/** The national numbers of 1,000 made-up people, half of them born from 2000 on. */
const nationalNumbers = Array.from({ length: 1000 }, (_, at) => {
	const isRecent = at % 2 === 1;
	const year = isRecent ? at % 25 : 30 + (at % 70);
	const nine = `${two(year)}${two(1 + (at % 12))}${two(1 + (at % 28))}${String(1 + (at % 997)).padStart(3, '0')}`;
	return { nine, check: 97 - (Number(`${isRecent ? 2 : ''}${nine}`) % 97), isRecent };
});

describe('a Belgian national number', () => {
	it('is found with the right check digits, written in the usual ways', () => {
		for (const { nine, check } of nationalNumbers) {
			const [date, order] = [nine.slice(0, 6), nine.slice(6)];
			const dotted = date.replace(/(..)(..)(..)/, '$1.$2.$3');
			for (const written of [`${nine}${two(check)}`, `${dotted}-${order}.${two(check)}`]) {
				expect(partsIn(`mijn nummer is ${written}!`)).toEqual([`national_number: ${written}`]);
			}
		}
	});

	it('is not found with any wrong check digits', () => {
		for (const { nine } of nationalNumbers.slice(0, 40)) {
			const right = ['', '2'].map((before) => 97 - (Number(`${before}${nine}`) % 97));
			const wrong = Array.from({ length: 100 }, (_, n) => n).filter((n) => !right.includes(n));
			const found = wrong.filter((check) =>
				kindsIn(`${nine}${two(check)}`).includes('national_number')
			);
			expect(found).toEqual([]);
		}
	});

	it('is found for someone of the register of foreigners, and not with a month that is none', () => {
		const of = (nine: string) => `${nine}${two(97 - (Number(nine) % 97))}`;
		expect(kindsIn(of('852314123'))).toEqual(['national_number']);
		expect(kindsIn(of('854714123'))).toEqual(['national_number']);
		expect(kindsIn(of('851914123'))).not.toContain('national_number');
		expect(kindsIn(of('850732123'))).not.toContain('national_number');
	});
});

describe('a Belgian bank account', () => {
	const accounts = Array.from({ length: 300 }, (_, at) => {
		const twelve = String(100000000000 + at * 1794332711).slice(0, 12);
		return { twelve, check: 98 - Number(BigInt(`${twelve}111400`) % 97n) };
	});

	it('is found with the right check digits, with and without spaces', () => {
		for (const { twelve, check } of accounts) {
			const compact = `BE${two(check)}${twelve}`;
			const spaced = compact.replace(/(.{4})(?=.)/g, '$1 ');
			for (const written of [compact, spaced, compact.toLowerCase()])
				expect(partsIn(`Storten op ${written}, graag.`)).toEqual([`bank_account: ${written}`]);
		}
	});

	it('is not found with any wrong check digits', () => {
		for (const { twelve, check } of accounts.slice(0, 20))
			for (let wrong = 0; wrong < 100; wrong++)
				if (wrong % 97 !== check % 97)
					expect(kindsIn(`BE${two(wrong)}${twelve}`)).not.toContain('bank_account');
	});
});

describe('what has no check digits', () => {
	it.each([
		['Bel 0470 12 34 56 na vijf uur', 'phone: 0470 12 34 56'],
		['Bel 0470/12.34.56', 'phone: 0470/12.34.56'],
		['+32 470 12 34 56', 'phone: +32 470 12 34 56'],
		['0032470123456', 'phone: 0032470123456'],
		['011 12 34 56', 'phone: 011 12 34 56'],
		['+32 (0)11 12 34 56', 'phone: +32 (0)11 12 34 56'],
		['+31 6 12345678', 'phone: +31 6 12345678'],
		['mail naar een.naam@vereniging.example.be.', 'mail: een.naam@vereniging.example.be'],
		['zij is van 12/03/1985', 'birth_date: 12/03/1985'],
		['geboren op 1-2-64', 'birth_date: 1-2-64'],
		['op 3 maart 2001 geboren', 'birth_date: 3 maart 2001'],
		['1985-03-12', 'birth_date: 1985-03-12'],
		['de auto met 1-ABC-234', 'plate: 1-ABC-234'],
		['de oude ABC-234', 'plate: ABC-234'],
		['kom naar Kerkstraat 12 bus 3', 'address: Kerkstraat 12 bus 3'],
		['Sint-Jansplein 4a', 'address: Sint-Jansplein 4a'],
		['Oude Baan 7', 'address: Oude Baan 7'],
		['wij helpen Fatima elke week', 'first_name: Fatima'],
		['bij Ayşe thuis', 'first_name: Ayşe'],
		['in Hamont-Achel', 'place: Hamont-Achel'],
		['het dorp Hechtel, verder niets', 'place: Hechtel']
	])('%s holds %s', (text, part) => {
		expect(partsIn(text)).toEqual([part]);
	});

	it.each([
		'Er is plaats voor 12 tot 15 mensen op 3 dagen.',
		'Dat kost 1.250,00 euro of 0,50 per keer.',
		'In 2027 willen we 25 % meer.',
		'Wij werken van 09.00 tot 17.30 uur.',
		'De weg is 2 km, het plein ligt vlakbij.',
		'Op 31/02/1990 was er niets, op 45-13-2001 ook niet.',
		'Wij hebben 100 000 000 stappen gezet.',
		'Elke dag een groep. Leen een fiets, elke week.',
		'marieke peer en fatimah zijn geen namen uit de lijst.',
		''
	])('finds nothing in: %s', (text) => {
		expect(partsIn(text)).toEqual([]);
	});
});

describe('any text', () => {
	const pieces = [
		'0',
		'4',
		'85',
		'+32',
		' ',
		'.',
		'-',
		'/',
		'BE68',
		'5390',
		'0754',
		'7034',
		'@',
		'a.be',
		'Peer',
		'Kerkstraat 1',
		'é',
		'😀',
		'\n',
		'1-ABC-234',
		'(0)',
		'Fatima'
	];

	it('is cut into parts that follow each other, whatever stands in it', () => {
		let state = 7;
		const draw = (below: number) => (state = (state * 48271) % 2147483647) % below;
		for (let round = 0; round < 1500; round++) {
			const text = Array.from({ length: draw(14) }, () => pieces[draw(pieces.length)]).join('');
			let reached = 0;
			for (const { start, end } of masksIn(text, places)) {
				expect(start).toBeGreaterThanOrEqual(reached);
				expect(end).toBeGreaterThan(start);
				reached = end;
			}
			expect(reached).toBeLessThanOrEqual(text.length);
		}
	});

	it('is read in good time, also when it is long and nothing in it ends', () => {
		const begun = performance.now();
		for (const part of ['0', '1 ', 'A', 'a.', 'Aa ', '12.', '+3', 'é-'])
			masksIn(part.repeat(5000), places);
		expect(performance.now() - begun).toBeLessThan(2000);
	});

	it('may hold names of places with any signs', () => {
		expect(masksIn('in A.B (oost)', ['A.B (oost)', ''])).toHaveLength(1);
		expect(masksIn('in AxB (oost)', ['A.B (oost)'])).toEqual([]);
	});
});
