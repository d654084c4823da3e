import type { Text } from '#lib/words/text.ts';
import type { Answers, Audience } from './survey.ts';

/** What a code leads to. Of an unknown code only the state is known. */
export type Form =
	| { state: 'unknown' }
	| {
			state: 'not_open' | 'open' | 'closed';
			round_id: string;
			round_name: Text;
			opens_on: string;
			closes_on: string;
			survey_id: string;
			version: number;
			audience: Audience;
			nis: string | null;
			channel: 'web' | 'tablet';
			municipality_name: string | null;
			organisation_name: string | null;
			/** What the organisation of a personal link answered before. */
			earlier: Answers | null;
	  };

/** What a code of a known round leads to. */
export type KnownForm = Exclude<Form, { state: 'unknown' }>;
