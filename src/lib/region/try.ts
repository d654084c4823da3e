/** What a try to sign in came to. Refused never says why, so that nobody learns who exists. */
export type Try = { state: 'done' } | { state: 'refused' } | { state: 'wait'; seconds: number };
