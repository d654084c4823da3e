import { button, form, icon, language, make, textOf, words } from './page.ts';

// Reading aloud by the device's own voice: only one that speaks the page's language and works
// without the network. Where there is none, the page says whom to ask.

const speaker = '<use href="#speaker"/>';
const synthesis = 'speechSynthesis' in window ? window.speechSynthesis : null;
/** Voices come late on some phones; after this many milliseconds none will. */
const patience = 1500;

function voice(): SpeechSynthesisVoice | undefined {
	const own = (synthesis ? synthesis.getVoices() : []).filter(
		(one) => one.localService && one.lang.slice(0, 2).toLowerCase() === language
	);
	return own.find((one) => /BE|GB/i.test(one.lang)) || own[0];
}

/** Reads sentences one by one: long texts stop by themselves in some browsers. */
function speak(sentences: string[]): void {
	const used = voice();
	if (!synthesis || !used) return;
	synthesis.cancel();
	for (const sentence of sentences) {
		const said = new SpeechSynthesisUtterance(sentence);
		said.voice = used;
		said.lang = used.lang;
		synthesis.speak(said);
	}
}

export function hush(): void {
	if (synthesis) synthesis.cancel();
}

/** A button that reads aloud; null where the device has no voice for this language. */
export function listenButton(className: string, sentences: () => string[]) {
	if (!voice()) return null;
	return button(className, [icon(speaker), words.listen], () => speak(sentences()));
}

/** What a screen says: its question, its hints, its options. */
function sentencesOf(section: HTMLElement): string[] {
	const parts = Array.from(
		section.querySelectorAll<HTMLElement>('h1, p, .txt, label, .ans, .review h2')
	);
	return parts
		.filter((part) => part.offsetParent && !part.closest('.listen, .p-limit'))
		.map(textOf)
		.filter(Boolean);
}

/** Someone of an organisation is not helped by a facilitator. */
function askInstead(): HTMLElement | null {
	return form.dataset.audience === 'organisation'
		? null
		: make('p', 'p-hint p-listen', [words.listen_ask]);
}

/** Puts the button, or the words in its place, under the question of each screen. */
export function setUpListening(sections: HTMLElement[]): void {
	const draw = () => {
		for (const section of sections) {
			const place = section.querySelector('.p-ask');
			if (!place) continue;
			const before = place.querySelector('.listen, .p-listen');
			const made = listenButton('btn second listen', () => sentencesOf(section)) || askInstead();
			if (before) before.remove();
			if (made) place.append(made);
		}
	};
	if (voice() || !synthesis) return draw();
	const late = setTimeout(draw, patience);
	synthesis.onvoiceschanged = () => {
		if (!voice()) return;
		clearTimeout(late);
		draw();
	};
}
