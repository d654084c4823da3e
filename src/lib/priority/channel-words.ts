import { type Channel, channels } from '#lib/survey/channel.ts';
import * as m from '#lib/words/paraglide/messages.js';
import type { Language } from '#lib/words/text.ts';
import { mostGiven, type OptionList } from './options.ts';
import { enumerate, type Segment, segments } from './segment.ts';

const names: Record<Channel, typeof m.channel_web> = {
	web: m.channel_web,
	tablet: m.channel_tablet,
	session: m.channel_session,
	paper: m.channel_paper,
	import: m.channel_import
};
const inSentence: Record<Channel, typeof m.channel_web> = {
	web: m.channel_of_web,
	tablet: m.channel_of_tablet,
	session: m.channel_of_session,
	paper: m.channel_of_paper,
	import: m.channel_of_import
};

/** The name of a channel. */
export function channelInWords(channel: Channel, locale: Language): string {
	return names[channel]({}, { locale });
}

/** By which channels most answers of a place came in. */
export function mostChannels(ways: readonly Channel[], in_place: string, locale: Language): string {
	return m.channel_most({ in_place, channels: listed(ways, locale) }, { locale });
}

/**
 * How most answers of a place came in, and by which channels few did.
 * @param place the name of a municipality, or null for the region
 */
export function channelSentence(
	{ rows }: OptionList,
	thin: readonly { channel: Channel }[],
	place: string | null,
	locale: Language
): Segment[] {
	const options = { locale };
	const in_place =
		place === null ? m.priority_in_region({}, options) : m.priority_in_place({ place }, options);
	const most = mostGiven(rows).flatMap(({ code }) => channels.filter((one) => one === code));
	const few = thin.map(({ channel }) => channel);
	return segments(
		[
			most.length > 0 ? mostChannels(most, in_place, locale) : '',
			few.length > 0 ? m.channel_few({ channels: listed(few, locale) }, options) : ''
		]
			.filter(Boolean)
			.join(' ')
	);
}

function listed(ways: readonly Channel[], locale: Language): string {
	return enumerate(
		ways.map((channel) => inSentence[channel]({}, { locale })),
		locale
	);
}
