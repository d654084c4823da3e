import { createHash } from 'node:crypto';
import type { Channel } from '#lib/survey/channel.ts';
import type { DemoResponse } from './generate.ts';

/** The codes of a round: by municipality (null for none), and of the register in its order. */
export type Codes = { places: Map<string | null, string>; organisations: string[] };

/** A response as `load_responses()` takes it. */
export type Submission = {
	submission_id: string;
	code: string;
	answers: DemoResponse['answers'];
	language: string;
	channel: Channel;
	week: string;
};

/**
 * A response with the code that it came in by. The same response gets the same id, so that it is
 * stored once.
 */
export function submissionOf(response: DemoResponse, codes: Codes): Submission {
	const code =
		response.organisation === null
			? codes.places.get(response.nis)
			: codes.organisations[response.organisation];
	return {
		submission_id: idOf(`${code}:${response.key}`),
		code: code ?? '',
		answers: response.answers,
		language: response.language,
		channel: response.channel,
		week: response.week
	};
}

/** A uuid that a text fixes. */
function idOf(text: string): string {
	const hex = createHash('sha256').update(text).digest('hex');
	const variant = '89ab'[parseInt(hex.slice(16, 17), 16) % 4] ?? '8';
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`4${hex.slice(13, 16)}`,
		variant + hex.slice(17, 20),
		hex.slice(20, 32)
	].join('-');
}
