import { element, form, words } from './page.ts';

// The draft stays on the device: seven days on a phone of one's own, and on a borrowed one only as
// long as the page is open. Nothing of it reaches the server before "Verstuur".

/** What is kept: the fields of the form, the id of its one sending, whether it waits to be sent. */
export type Draft = {
	at: number;
	id: string;
	step: string;
	fields: [string, string][];
	waits: boolean;
	/** The version of the survey that the fields were filled in for. */
	version: string;
};

const prefix = 'vipsa.';
const key = prefix + form.dataset.key;
const days = 7 * 24 * 3600 * 1000;
const borrowed = element('borrowed', HTMLInputElement);
const saved = element('saved', HTMLElement);

export function isBorrowed(): boolean {
	return borrowed.checked;
}

/** Storage may be switched off altogether; the survey then works without a draft. */
function storage(kind: 'localStorage' | 'sessionStorage'): Storage | null {
	try {
		return window[kind];
	} catch (error) {
		void error;
		return null;
	}
}

/** The draft of this code, if it is not too old. Drafts of other codes that are, go. */
export function readDraft(): Draft | null {
	const own = storage('localStorage');
	for (const name of Object.keys(own || {})) {
		if (own && name.startsWith(prefix) && !freshIn(own, name)) own.removeItem(name);
	}
	const here = freshIn(storage('sessionStorage'), key);
	if (here) borrowed.checked = true;
	return here || freshIn(own, key);
}

function freshIn(store: Storage | null, name: string): Draft | null {
	try {
		const draft: Draft = JSON.parse((store && store.getItem(name)) || 'null');
		return draft && Date.now() - draft.at < days ? draft : null;
	} catch (error) {
		void error;
		return null;
	}
}

/** @returns whether the device could keep it */
export function keepDraft(draft: Draft): boolean {
	const [used, other] = isBorrowed()
		? [storage('sessionStorage'), storage('localStorage')]
		: [storage('localStorage'), storage('sessionStorage')];
	try {
		if (other) other.removeItem(key);
		if (!used) return false;
		used.setItem(key, JSON.stringify(draft));
		return true;
	} catch (error) {
		void error;
		return false;
	}
}

export function dropDraft(): void {
	for (const kind of ['localStorage', 'sessionStorage'] as const) {
		const store = storage(kind);
		if (store) store.removeItem(key);
	}
}

/** Once, at the next page of this tab: go on without asking (another language, the same person). */
export function goOnNext(): void {
	const store = storage('sessionStorage');
	if (store) store.setItem('goon', key);
}

export function mayGoOn(): boolean {
	const store = storage('sessionStorage');
	const asked = store && store.getItem('goon') === key;
	if (store) store.removeItem('goon');
	return Boolean(asked);
}

/** A random UUID, version 4. */
export function newId(): string {
	if (crypto.randomUUID) return crypto.randomUUID();
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	bytes[6] = ((bytes[6] || 0) & 15) | 64;
	bytes[8] = ((bytes[8] || 0) & 63) | 128;
	const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export function fieldsNow(): [string, string][] {
	const fields: [string, string][] = [];
	new FormData(form).forEach((value, name) => {
		if (typeof value === 'string' && value && name !== 'survey_version') fields.push([name, value]);
	});
	return fields;
}

/** Fills the form by name and value; what the form does not know is left out. */
export function fillIn(fields: [string, string][]): void {
	for (const control of Array.from(form.elements)) {
		if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)) {
			if (!control.name) continue;
			control.checked = fields.some(
				([name, value]) => name === control.name && value === control.value
			);
		} else if (
			control instanceof HTMLInputElement ||
			control instanceof HTMLTextAreaElement ||
			control instanceof HTMLSelectElement
		) {
			const given = fields.find(([name]) => name === control.name);
			if (control.name !== 'survey_version') control.value = given ? given[1] : '';
		}
	}
}

/** Says below the button where the draft is kept; nothing while there is none. */
export function tellSaved(isKept: boolean): void {
	saved.hidden = !isKept;
	saved.classList.toggle('not', isBorrowed());
	const said = saved.querySelector('span');
	const sentence = isBorrowed() ? words.borrowed : words.saved;
	if (said && isKept && said.textContent !== sentence) said.textContent = sentence;
}
