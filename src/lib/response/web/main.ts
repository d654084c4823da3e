import {
	dropDraft,
	fieldsNow,
	fillIn,
	goOnNext,
	isBorrowed,
	keepDraft,
	mayGoOn,
	newId,
	readDraft,
	tellSaved,
	type Draft
} from './draft.ts';
import {
	element,
	form,
	headings,
	questions,
	sectionOf,
	sections,
	stepOf,
	textOf,
	words
} from './page.ts';
import { setUpGroups } from './groups.ts';
import { calm, sendDraft } from './outbox.ts';
import { drawRanks, setUpRanks } from './rank.ts';
import { drawReview } from './review.ts';
import { clear, faultIn, isAnswered, isAsked, narrow, settle } from './rules.ts';
import { versionNow, type Reply } from './send.ts';
import { note, tellFaults } from './summary.ts';
import { hush, setUpListening } from './speak.ts';

// Shows the survey one question at a time. Everything here is an ease: the page works without it.

const back = element('back', HTMLElement);
const go = element('go', HTMLElement);
const skip = element('skip', HTMLElement);
const send = element('send', HTMLButtonElement);
const title = document.title;

let draft: Draft | null = null;
let step = 'start';
let isReturning = false;

function path(): string[] {
	return ['start'].concat(
		questions.filter(isAsked).map((section) => stepOf(section)),
		'check'
	);
}

/** Shows one screen, names it in the window's title and brings the reader to its heading. */
function show(next: string, heading = true): void {
	const section = sectionOf(next);
	if (!section) return show('start', heading);
	hush();
	step = next;
	if (step === 'check') {
		isReturning = false;
		drawReview(change);
	}
	for (const other of sections) other.hidden = other !== section;
	const isQuestion = 'code' in section.dataset;
	const steps = path();
	const place = steps.indexOf(step);
	go.hidden = !isQuestion;
	skip.hidden = 'required' in section.dataset;
	back.hidden = place < 1;
	const part = section.querySelector<HTMLElement>('.p-part');
	if (part && isQuestion) {
		const own = part.dataset.own || textOf(part);
		part.dataset.own = own;
		part.textContent =
			place * 3 >= (steps.length - 2) * 2 ? `${own} · ${words.almost.toLowerCase()}` : own;
	}
	tellSaved(draft !== null && step !== 'resume' && step !== 'end');
	if (draft && isQuestion) {
		draft.step = step;
		keepDraft(draft);
	}
	tellFaults([], '', goTo);
	const head = section.querySelector('h1');
	document.title = step === 'start' ? title : `${textOf(head)} · VIPSA`;
	if (head && heading) {
		head.tabIndex = -1;
		head.focus();
		scrollTo(0, 0);
	}
}

function visit(next: string): void {
	history.pushState({ step: next, deep: depth() + 1 }, '', `#${next}`);
	show(next);
}

function goTo(question: string): void {
	if (step !== question) visit(question);
}

function depth(): number {
	return (history.state && history.state.deep) || 0;
}

function change(code: string): void {
	visit(code);
	isReturning = true;
}

function keep(): void {
	const before = draft || { id: newId() };
	draft = {
		id: before.id,
		at: Date.now(),
		step,
		fields: fieldsNow(),
		waits: false,
		version: versionNow()
	};
	tellSaved(keepDraft(draft));
}

function changed(): void {
	calm();
	narrow();
	keep();
}

/** Forgets everything: for the next person, and after sending. */
function forget(): void {
	calm();
	draft = null;
	dropDraft();
	form.reset();
	form.dispatchEvent(new Event('vipsa.filled'));
	narrow();
	drawRanks(changed);
	history.replaceState(null, '', location.pathname);
}

function next(): void {
	const section = sectionOf(step);
	if (!section) return;
	if (section.querySelector('[data-ends]:checked')) {
		forget();
		return show('end');
	}
	const fault = faultIn(section);
	if (fault) {
		const heading =
			'required' in section.dataset && !isAnswered(section) ? words.fault_missing : words.fault;
		return tellFaults([{ question: step, id: fault.id, message: fault.message }], heading, goTo);
	}
	const steps = path();
	visit(isReturning ? 'check' : steps[steps.indexOf(step) + 1] || 'check');
}

async function sendNow(): Promise<void> {
	if (!draft) keep();
	if (draft) await sendDraft(draft, answered, again);
}

function again(): void {
	if (draft && draft.waits && !isBorrowed()) void sendNow();
}

function answered(reply: Reply): void {
	switch (reply.is) {
		case 'stored':
			forget();
			return location.replace(reply.href);
		case 'ended':
			forget();
			return show('end');
		case 'sent_before':
			forget();
			show('start');
			return note(sectionOf(step), words.sent_before);
		case 'old_version':
			goOnNext();
			return location.reload();
		case 'faulty':
			show((reply.faults[0] && reply.faults[0].question) || 'check');
			return tellFaults(reply.faults, reply.heading, goTo);
	}
}

function restore(kept: Draft): void {
	draft = kept;
	fillIn(kept.fields);
	form.dispatchEvent(new Event('vipsa.filled'));
	narrow();
	drawRanks(changed);
	const isOld = kept.version !== versionNow();
	if (isOld) {
		kept.waits = false;
		visit('check');
		keep();
		return note(sectionOf(step), words.old);
	}
	if (kept.waits) {
		visit('check');
		void sendNow();
	} else {
		const from = location.hash.slice(1) || kept.step;
		history.replaceState({ step: from, deep: 0 }, '', `#${from}`);
		show(from);
	}
}

function start(): void {
	document.documentElement.classList.add('js');
	document.querySelectorAll<HTMLElement>('.script-only').forEach((part) => (part.hidden = false));
	headings();
	setUpRanks(changed);
	setUpGroups();
	narrow();
	drawRanks(changed);
	setUpListening(sections);

	form.addEventListener('change', (event) => {
		if (event.target instanceof HTMLInputElement) settle(event.target);
		const isBorrowedBox = event.target instanceof Element && event.target.id === 'borrowed';
		if (isBorrowedBox && !draft) return;
		changed();
	});
	form.addEventListener('input', (event) => {
		if (event.target instanceof Element && event.target.matches('.field')) changed();
	});
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		if (step === 'check') void sendNow();
		else next();
	});
	element('begin', HTMLElement).addEventListener('click', next);
	element('next', HTMLElement).addEventListener('click', next);
	skip.addEventListener('click', () => {
		const section = sectionOf(step);
		if (section && isAnswered(section)) {
			clear(section);
			drawRanks(changed);
			changed();
		}
		next();
	});
	back.addEventListener('click', () => {
		const steps = path();
		if (depth() > 0) history.back();
		else visit(steps[steps.indexOf(step) - 1] || 'start');
	});
	send.addEventListener('click', () => void sendNow());
	element('erase', HTMLElement).addEventListener('click', () => {
		forget();
		show('start');
	});
	addEventListener('popstate', () => show(location.hash.slice(1) || 'start'));
	addEventListener('online', again);
	document.addEventListener('visibilitychange', again);
	addEventListener('pageshow', (event) => {
		if (event.persisted) location.reload();
	});
	document.querySelectorAll<HTMLAnchorElement>('.lang a').forEach((link) => {
		link.addEventListener('click', () => {
			if (!draft) return;
			goOnNext();
			link.hash = step;
		});
	});
	open();
}

/** Where to begin: with what the server said, with a draft that is someone's, or afresh. */
function open(): void {
	if ('posted' in form.dataset) {
		const fault = document.querySelector<HTMLElement>('.p-summary a');
		keep();
		const summary = document.querySelector('.p-summary');
		show((fault && fault.dataset.code) || location.hash.slice(1) || 'start', !fault);
		if (summary) form.before(summary);
		return;
	}
	const kept = readDraft();
	if (!kept) {
		if (location.hash) history.replaceState(null, '', location.pathname);
		return show('start', false);
	}
	const [visited] = performance.getEntriesByType('navigation');
	const isSame = visited instanceof PerformanceNavigationTiming && /reload|back/.test(visited.type);
	if (kept.waits || mayGoOn() || isSame) return restore(kept);
	element('resume', HTMLElement).addEventListener('click', () => restore(kept));
	element('fresh', HTMLElement).addEventListener('click', () => {
		forget();
		show('start');
	});
	show('resume', false);
}

start();
