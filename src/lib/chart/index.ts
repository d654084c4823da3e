import { dumbbell } from './dumbbell.ts';

/** Every kind of chart: its file, and a line here. */
export const kinds = { dumbbell };

export type KindName = keyof typeof kinds;

/** The table that a kind of chart draws. */
export type TableOf<Name extends KindName> = Parameters<(typeof kinds)[Name]['config']>[0];
