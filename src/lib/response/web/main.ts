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
	type Draft
} from './draft.ts';
import {
	button,
	element,
	fill,
	form,
	make,
	questions,
	sectionOf,
	sections,
	stepOf,
	textOf,
	words
} from './page.ts';
import { drawRanks, setUpRanks } from './rank.ts';
import { drawReview } from './review.ts';
import { clear, faultIn, isAnswered, isAsked, narrow, settle } from './rules.ts';
import { post, versionNow, type WebFault } from './send.ts';
import { hush, setUpListening } from './speak.ts';

// Shows the survey one question at a time. Everything here is an ease: the page works without it.

const back = element('back', HTMLElement);
const go = element('go', HTMLElement);
const skip = element('skip', HTMLElement);
const saved = element('saved', HTMLElement);
const trouble = element('trouble', HTMLElement);
const send = element('send', HTMLButtonElement);
const title = document.title;
const shortestWait = 5000;
const longestWait = 30_000;

let draft: Draft | null = null;
let step = 'start';
let isReturning = false;
let isSending = false;
let wait = shortestWait;
let timer = 0;

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
		part.textContent = place * 3 >= (steps.length - 2) * 2 ? words.almost : own;
	}
	showSaved();
	if (draft && isQuestion) {
		draft.step = step;
		keepDraft(draft);
	}
	tellFaults([]);
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

function depth(): number {
	return (history.state && history.state.deep) || 0;
}

function change(code: string): void {
	visit(code);
	isReturning = true;
}

function showSaved(): void {
	const isKept = draft !== null && step !== 'resume' && step !== 'end';
	saved.hidden = !isKept;
	const said = saved.querySelector('span');
	const sentence = isBorrowed() ? words.borrowed : words.saved;
	if (said && isKept && said.textContent !== sentence) said.textContent = sentence;
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
	if (!keepDraft(draft)) saved.hidden = true;
	else showSaved();
}

function changed(): void {
	clearTimeout(timer);
	trouble.hidden = true;
	narrow();
	keep();
}

/** Forgets everything: for the next person, and after sending. */
function forget(): void {
	clearTimeout(timer);
	draft = null;
	dropDraft();
	form.reset();
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
		return tellFaults([{ question: step, id: fault.id, message: fault.message }], heading);
	}
	const steps = path();
	visit(isReturning ? 'check' : steps[steps.indexOf(step) + 1] || 'check');
}

/** The error summary above the question, and the same words beside it. */
function tellFaults(faults: WebFault[], heading = ''): void {
	document.querySelectorAll('.p-summary, .p-fault').forEach((old) => old.remove());
	if (!faults.length) return;
	const list = make('ul', '');
	for (const fault of faults) {
		const link = make('a', '', [fault.message]);
		link.href = `#${fault.id}`;
		link.addEventListener('click', (event) => {
			event.preventDefault();
			if (step !== fault.question) visit(fault.question);
			const control = document.getElementById(fault.id);
			if (control) control.focus();
		});
		list.append(make('li', '', [link]));
		const section = sectionOf(fault.question);
		const rows = section && section.querySelector('.p-ask');
		if (rows) rows.after(make('p', 'p-fault', [fault.message]));
	}
	const summary = make('div', 'p-summary', [make('h2', '', [heading]), list]);
	summary.setAttribute('role', 'alert');
	summary.tabIndex = -1;
	form.before(summary);
	document.title = fill(words.fault_page, { title: document.title });
	summary.focus();
	scrollTo(0, 0);
}

function note(message: string): void {
	const section = sectionOf(step);
	const place = section && section.querySelector('h1');
	if (!place) return;
	const said = make('p', 'p-note', [message]);
	said.setAttribute('role', 'alert');
	place.after(said);
}

function say(message: string, label: string): void {
	trouble.textContent = message;
	trouble.hidden = !message;
	send.textContent = label;
}

async function sendNow(): Promise<void> {
	if (isSending) return;
	if (!draft) keep();
	if (!draft) return;
	isSending = true;
	send.setAttribute('aria-disabled', 'true');
	clearTimeout(timer);
	say(words.sending, words.send);
	const reply = await post(draft);
	isSending = false;
	send.removeAttribute('aria-disabled');
	say('', words.send);
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
			return note(words.sent_before);
		case 'old_version':
			goOnNext();
			return location.reload();
		case 'faulty':
			show((reply.faults[0] && reply.faults[0].question) || 'check');
			return tellFaults(reply.faults, reply.heading);
		case 'refused':
			return say(reply.message, words.send);
		default:
			return sendLater(reply.is === 'offline');
	}
}

/** Not sent: on a phone of one's own it is tried again by itself, on a borrowed one by hand. */
function sendLater(isOffline: boolean): void {
	const offline = isBorrowed() ? words.offline_borrowed : words.offline;
	say(isOffline ? offline : words.failed, words.retry);
	if (isBorrowed() || !draft) return;
	draft.waits = true;
	keepDraft(draft);
	timer = window.setTimeout(again, wait);
	wait = Math.min(wait * 2, longestWait);
}

function again(): void {
	if (draft && draft.waits && !isBorrowed()) void sendNow();
}

function restore(kept: Draft): void {
	draft = kept;
	fillIn(kept.fields);
	narrow();
	drawRanks(changed);
	const isOld = kept.version !== versionNow();
	if (isOld) {
		kept.waits = false;
		visit('check');
		keep();
		return note(words.old);
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

/** Rows for the groups after the first come when they are asked for. */
function setUpGroups(): void {
	for (const section of questions) {
		const parts = Array.from(section.querySelectorAll<HTMLElement>('.part'));
		if (parts.length < 2) continue;
		const draw = () => {
			const used = parts.map((part) => part.hasAttribute('data-open') || isAnswered(part));
			const last = Math.max(0, used.lastIndexOf(true));
			parts.forEach((part, index) => (part.hidden = index > last));
			more.hidden = last === parts.length - 1;
			return last;
		};
		const more = button('btn second', [words.more], () => {
			const part = parts[draw() + 1];
			if (!part) return;
			part.setAttribute('data-open', '');
			draw();
			const first = part.querySelector<HTMLElement>('.field, input');
			if (first) first.focus();
		});
		section.append(more);
		form.addEventListener('vipsa:filled', draw);
		draw();
	}
}

function headings(): void {
	for (const section of questions) {
		const old = section.querySelector('h2');
		if (old) old.replaceWith(make('h1', '', Array.from(old.childNodes)));
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
