import { form } from './page.ts';
import type { Draft } from './draft.ts';

/** A fault as the server tells it; `id` is the control that it leads to. */
export type WebFault = { question: string; id: string; message: string };

/** What the server says to a sending. */
export type Reply =
	| { is: 'stored'; href: string }
	| { is: 'ended' }
	| { is: 'old_version' }
	| { is: 'sent_before' }
	| { is: 'faulty'; heading: string; faults: WebFault[] }
	| { is: 'refused'; message: string }
	/** Nothing came back: no internet, or a server in trouble. */
	| { is: 'offline' }
	| { is: 'failed' };

/** A phone with a weak network gets this long, in milliseconds, before it counts as none. */
const patience = 30_000;

/** Sends a draft. Sent is only what the server said it stored. */
export async function post(draft: Draft): Promise<Reply> {
	const body = new URLSearchParams();
	for (const [name, value] of draft.fields) body.append(name, value);
	body.append('submission_id', draft.id);
	body.append('survey_version', draft.version);
	const stop = new AbortController();
	const late = setTimeout(() => stop.abort(), patience);
	try {
		const answer = await fetch(`${location.pathname.replace(/\/$/, '')}/send`, {
			method: 'POST',
			headers: { accept: 'application/json' },
			body,
			signal: stop.signal
		});
		if (answer.status >= 500) return { is: 'failed' };
		const reply: Reply = await answer.json();
		return reply.is ? reply : { is: 'failed' };
	} catch (error) {
		void error;
		return { is: 'offline' };
	} finally {
		clearTimeout(late);
	}
}

export function versionNow(): string {
	const field = form.elements.namedItem('survey_version');
	return field instanceof HTMLInputElement ? field.value : '';
}
