import type { Audience } from '#lib/survey/survey.ts';
import type { LensCode } from './lens.ts';

/** A frozen, numbered set of protected figures. */
export type Release = {
	release_id: string;
	number: number;
	round_id: string;
	round_name: { nl: string; en: string };
	/** First and last day of the round's field period, ISO dates. */
	opens_on: string;
	closes_on: string;
	made_on: string;
	/** Null until a facilitator made it public; then the day. */
	public_on: string | null;
	/** `interim` while the round is open (totals only), `closing` when the round has closed. */
	kind: 'interim' | 'closing';
	/** Name and version of the rules by which it was made. */
	method: string;
	/** Fewest respondents of a shown cell, per voice. */
	threshold: Record<Audience, number>;
	/** The themes that people who had help name clearly more or less often, in the whole region. */
	mode_effect: ModeEffect;
};

/** Whether answers given with help differ from those given alone; null where too few had help. */
export type ModeEffect = { option_code: string; helped: 'more' | 'less' }[] | null;

/** One figure block of a release: question × voice × place × (everyone, or one category of one lens). */
export type Cell = {
	question_code: string;
	voice: Audience;
	/** `region`, or a NIS code. */
	place: string;
	/** The lens by which the place is split, and the category; both `all` for everyone there. */
	lens: LensCode | 'all';
	category: string;
	/** The cell holds also those who did not say to which category they belong. */
	with_not_said: boolean;
	state: 'shown' | 'hidden';
	/** Why it is hidden: too few answered, or it protects another cell. */
	hidden_because: 'few' | 'protects' | null;
	/** Rounded number of respondents to the question; null when hidden. */
	respondent_count: number | null;
	/** For a top three: whether the order can be told. */
	order_state: 'clear' | 'partly' | 'unclear' | null;
	/** Share and Borda count name different first threes. */
	borda_differs: boolean;
	/** The Schulze method names other first threes than the share. */
	schulze_differs: boolean;
	/** Whether it matters for the first three how themes that someone did not rank are read. */
	depends_on_unranked: boolean;
	/** For a scale. */
	scale: Scale | null;
	/** The release in which the figure was made, when too few came or went to make it anew. */
	kept_from: { number: number; made_on: string } | null;
	/** Empty when hidden. By the unrounded share, but for a question with one answer: by its options. */
	figures: Figure[];
};

/** What a scale says as a whole. Shares are 0 to 1 and rounded, with the interval of the rounded figures. */
export type Scale = {
	/** The two highest steps together. */
	top_share: number;
	top_low: number;
	top_high: number;
	top_nearly: 'everyone' | 'no_one' | null;
	/** The answer of the person in the middle. */
	median: string;
	/** From 30 answers on, by van der Eijk's A. */
	agreement: 'agree' | 'lean' | 'spread' | 'split' | null;
};

/** One option within a shown cell. Shares are 0 to 1 and rounded; the interval is of the rounded figures. */
export type Figure = {
	option_code: string;
	share: number;
	low: number;
	high: number;
	/** `most` or `none` where nearly everyone answered alike and the share itself would tell too much. */
	nearly: 'everyone' | 'no_one' | null;
	/** Symmetric Borda count, 0 to 100; only for a top three. */
	borda: number | null;
	/** 90 % rank interval, places from 1; only for a top three. */
	rank_low: number | null;
	rank_high: number | null;
	band: 'sure' | 'maybe' | 'not' | null;
	/**
	 * Against the rest of the region, or for a category against the others of its place; null for the
	 * region itself and where it cannot be told.
	 */
	compared: 'higher' | 'similar' | 'lower' | null;
	/** This voice against the other voice of the same place, only for shared theme questions. */
	gap: 'more' | 'less' | 'unclear' | null;
};
