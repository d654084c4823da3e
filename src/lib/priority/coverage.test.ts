import { expect, test } from 'vitest';
import { coverageOf } from './coverage.ts';
import { cell, figure, hiddenCell, peerCell, peerOrganisations } from './release.fixture.ts';

const help = cell({ question_code: 'D0.3', respondent_count: 145 }, [
	figure('ZELF', 55, 145),
	figure('HULP', 30, 145)
]);
const age = cell({ question_code: 'D0.2', respondent_count: 140 }, [
	figure('A13', 4, 140),
	figure('A18', 15, 140),
	figure('A25', 40, 140),
	figure('A45', 30, 140),
	figure('ZLN', 5, 140)
]);

test('the largest shown count of a voice is who answered', () => {
	expect(coverageOf([peerCell, help, peerOrganisations])).toMatchObject({
		people: 145,
		organisations: 15
	});
	expect(coverageOf([hiddenCell({})])).toEqual({
		people: null,
		organisations: null,
		helped: null,
		thin: []
	});
});

test('who did not fill in alone had help', () => {
	expect(coverageOf([help]).helped).toBeCloseTo(0.45);
	const alone = (nearly: 'everyone' | 'no_one') =>
		coverageOf([
			cell({ question_code: 'D0.3', respondent_count: 20 }, [figure('ZELF', 95, 20, { nearly })])
		]).helped;
	expect([alone('everyone'), alone('no_one')]).toEqual(['no_one', 'everyone']);
});

test('an age group under ten is thin, also when nobody of it answered', () => {
	expect(coverageOf([age]).thin).toEqual(['A13', 'A65']);
});
