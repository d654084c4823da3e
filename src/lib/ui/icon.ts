/** The icons of the interface: line drawings inside a viewBox of 0 0 24 24, in the text's colour. */
// prettier-ignore
export const icons = {
	globe: '<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c3 3 3.6 6 3.6 9S15 18 12 21c-3-3-3.6-6-3.6-9S9 6 12 3z"/>',
	back: '<path d="M15 5l-7 7 7 7"/>',
	arrow: '<path d="M4 12h15M12.5 5.5L19 12l-6.5 6.5"/>',
	up: '<path d="M12 20V5M5.5 11.5L12 5l6.5 6.5"/>',
	down: '<path d="M12 4v15M5.5 12.5L12 19l6.5-6.5"/>',
	speaker: '<path d="M4 9.5v5h4l5 4.5V5L8 9.5z" fill="currentColor"/><path d="M16.5 9a4.2 4.2 0 0 1 0 6M19 6.3a8 8 0 0 1 0 11.4"/>',
	tick: '<path d="M4.5 12.5l5 5 10-11"/>',
	close: '<path d="M6 6l12 12M18 6L6 18"/>',
	plus: '<path d="M12 5v14M5 12h14"/>',
	phone: '<path d="M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1.5 1.5 0 0 1-1.5 1.5C11 20 4 13 3.5 5.5A1.5 1.5 0 0 1 5 4z"/>',
	person: '<circle cx="12" cy="8" r="4"/><path d="M4 20.5a8 7 0 0 1 16 0z"/>',
	pencil: '<path d="M4 20l1-4L16 5l3 3L8 19z"/>',
	lock: '<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>',
	qr: '<path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 14h2v6h-4v-2"/>',
	print: '<path d="M7 9V3h10v6M7 18H4a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1h16a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-3"/><path d="M7 14h10v7H7z"/>',
	copy: '<rect x="8" y="8" width="12" height="13" rx="2"/><path d="M16 8V5a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v9a2 2 0 0 0 2 2h2"/>',
	download: '<path d="M12 4v11M6.5 10l5.5 5.5 5.5-5.500M4 20h16"/>',
	'sign-out': '<path d="M13 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h7M9 12h12M17 8l4 4-4 4"/>',
	eye: '<path d="M2.5 12C6 6.5 9 5 12 5s6 1.5 9.5 7C18 17.5 15 19 12 19s-6-1.5-9.5-7z"/><circle cx="12" cy="12" r="3"/>',
	link: '<path d="M9.5 14.500l5-5M11 7l2-2a4.2 4.2 0 0 1 6 6l-2 2M13 17l-2 2a4.2 4.2 0 0 1-6-6l2-2"/>',
	warning: '<path d="M12 3.500L22 20.500H2zM12 10v4.500M12 17.500h.01"/>',
	info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v5.500M12 7.500h.01"/>'
} as const satisfies Record<string, string>;

export type IconName = keyof typeof icons;

/** Icons that point along the reading direction; they turn round in languages read from the right. */
export const directionalIcons: ReadonlySet<IconName> = new Set(['back', 'arrow', 'sign-out']);
