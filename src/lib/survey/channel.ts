import * as m from '#lib/words/paraglide/messages.js';
import type { Text } from '#lib/words/text.ts';
import type { Question, Survey } from './survey.ts';

/** How an answer came in: own phone or computer, tablet of ours, network table, paper, import. */
export const channels = ['web', 'tablet', 'session', 'paper', 'import'] as const;
export type Channel = (typeof channels)[number];

/** The code under which figures tell the channel. */
export const channelCode = 'channel';

const labels: Record<Channel, typeof m.channel_web> = {
	web: m.channel_web,
	tablet: m.channel_tablet,
	session: m.channel_session,
	paper: m.channel_paper,
	import: m.channel_import
};

/**
 * The channel as figures know it: a question that nobody is asked, since what brought the answer in
 * says it. It stands in no survey, and it is never split by a lens.
 */
export function channelQuestion(): Question {
	return {
		code: channelCode,
		kind: 'single',
		title: inEach(m.channel_question),
		options: channels.map((code) => ({ code, label: inEach(labels[code]) }))
	};
}

/** A survey with the words of the channel behind its own; organisations come by one way only. */
export function withChannel(survey: Survey): Survey {
	if (survey.audience !== 'target_group') return survey;
	const title = inEach(m.channel_section);
	const section = { code: channelCode, title, questions: [channelQuestion()] };
	return { ...survey, sections: [...survey.sections, section] };
}

function inEach(say: typeof m.channel_web): Text {
	return { nl: say({}, { locale: 'nl' }), en: say({}, { locale: 'en' }) };
}
