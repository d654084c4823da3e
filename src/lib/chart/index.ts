import { dumbbell } from './dumbbell.ts';
import { interval } from './interval.ts';
import type { Kind } from './kind.ts';
import { line } from './line.ts';
import { slope } from './slope.ts';
import { stacked } from './stacked.ts';

/** Every kind of chart: its file, and a line here. */
const all = {
	dumbbell,
	interval,
	line,
	slope,
	stacked
};

type Tables = {
	[Name in keyof typeof all]: (typeof all)[Name] extends Kind<infer Table> ? Table : never;
};

export type KindName = keyof Tables;

/** The table that a kind of chart draws. */
export type TableOf<Name extends KindName> = Tables[Name];

export const kinds: { [Name in KindName]: Kind<Tables[Name]> } = all;
