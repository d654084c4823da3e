import { isBorrowed, keepDraft, type Draft } from './draft.ts';
import { element, words } from './page.ts';
import { post, type Reply } from './send.ts';

// The one sending that is under way or waits. Sent is only what the server said it stored.

const trouble = element('trouble', HTMLElement);
const button = element('send', HTMLButtonElement);
/** Between two tries, in milliseconds. */
const shortestWait = 5000;
const longestWait = 30_000;

let isSending = false;
let wait = shortestWait;
let timer = 0;

function say(message: string, label: string): void {
	trouble.textContent = message;
	trouble.hidden = !message;
	button.textContent = label;
}

/** Forgets that something waits, and takes the words about it away. */
export function calm(): void {
	clearTimeout(timer);
	say('', words.send);
}

/**
 * Sends the draft and hands over what the server said, unless nothing came back: then, on a phone
 * of one's own, it is tried again by itself, on a borrowed one by hand.
 */
export async function sendDraft(
	draft: Draft,
	answered: (reply: Reply) => void,
	again: () => void
): Promise<void> {
	if (isSending) return;
	isSending = true;
	button.setAttribute('aria-disabled', 'true');
	clearTimeout(timer);
	say(words.sending, words.send);
	const reply = await post(draft);
	isSending = false;
	button.removeAttribute('aria-disabled');
	if (reply.is === 'refused') return say(reply.message, words.send);
	if (reply.is !== 'offline' && reply.is !== 'failed') {
		calm();
		return answered(reply);
	}
	const offline = isBorrowed() ? words.offline_borrowed : words.offline;
	say(reply.is === 'offline' ? offline : words.failed, words.retry);
	if (isBorrowed()) return;
	draft.waits = true;
	keepDraft(draft);
	timer = window.setTimeout(again, wait);
	wait = Math.min(wait * 2, longestWait);
}
