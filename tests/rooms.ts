import { posix } from 'node:path';

/** The rooms of the domain in their order: each may import those before it, and any tool room. */
const domain = ['region', 'survey', 'response', 'session', 'release', 'priority', 'vision', 'plan'];

/** The tool rooms, with the rooms that each may import. */
const tools: Record<string, string[]> = {
	statistics: [],
	disclosure: [],
	chart: ['ui', 'words'],
	ui: ['words'],
	words: [],
	database: ['words']
};

/**
 * Whether a file may import what it names.
 * @param file from the root (`src/lib/survey/survey.ts`)
 * @param specifier as it stands in the import
 * @returns what is wrong, null when nothing is
 */
export function importFault(file: string, specifier: string): string | null {
	// `?url` and `?worker` tell the build what to make of the file.
	const target = resolve(file, specifier.replace(/\?[a-z&]+$/, ''));
	if (specifier.startsWith('$lib')) return 'Node does not know $lib: write #lib/…';
	if (target === null) return null;
	if (posix.basename(target) === '$types') return null;
	if (!/\.(ts|js|mjs|svelte|css|json|sql|svg)$/.test(target)) {
		return 'Node needs the extension of the file';
	}
	const from = placeOf(file);
	const to = placeOf(target);
	if (from === null || to === null) return `no room of the design: ${from ? target : file}`;
	return (
		routeFault(file, target, from, to) ??
		relativeFault(specifier, from, to) ??
		serverFault(file, target) ??
		roomFault(from, to)
	);
}

/** A file of ours from the root, null for a package or something of the framework. */
function resolve(file: string, specifier: string): string | null {
	if (specifier.startsWith('#lib/')) return `src/lib/${specifier.slice(5)}`;
	if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier);
	return specifier.startsWith('/') ? specifier.slice(1) : null;
}

/** `room region`, `routes`, `cli`, `shell` for the files straight in src, else the top folder. */
function placeOf(path: string): string | null {
	const [top, second, third] = path.split('/');
	if (top !== 'src') return top ?? null;
	if (second === 'routes' || second === 'cli') return second;
	if (second !== 'lib') return 'shell';
	return third && (domain.includes(third) || third in tools) ? `room ${third}` : null;
}

function routeFault(file: string, target: string, from: string, to: string): string | null {
	if (to !== 'routes') return null;
	if (from !== 'routes') return 'nothing imports a route';
	if (posix.basename(target).startsWith('+')) return 'nothing imports a route';
	// A page's own parts lie in its folder, below it, or in a folder that it lies in.
	const [here, there] = [posix.dirname(file), posix.dirname(target)];
	const isNear = `${there}/`.startsWith(`${here}/`) || `${here}/`.startsWith(`${there}/`);
	return isNear ? null : 'the parts of another page: put them in a room';
}

function relativeFault(specifier: string, from: string, to: string): string | null {
	if (!specifier.startsWith('.') || from === to || !to.startsWith('room ')) return null;
	return 'a relative import that enters a room: write #lib/…';
}

function serverFault(file: string, target: string): string | null {
	if (!/\.server\.\w+$/.test(target)) return null;
	const isServer =
		/(\.server(\.test)?|\/\+server|\.test)\.ts$/.test(file) || /^(src\/cli|tests)\//.test(file);
	return isServer ? null : 'a file for the server only';
}

function roomFault(from: string, to: string): string | null {
	const room = roomName(from);
	if (room === null || from === to) return null;
	const other = roomName(to);
	if (other === null) {
		const ships = room === 'database' && to === 'supabase';
		return ships ? null : `a room imports rooms only, not ${to}`;
	}
	const allowed = tools[room] ?? [...domain.slice(0, domain.indexOf(room)), ...Object.keys(tools)];
	if (allowed.includes(other)) return null;
	const may = allowed.length > 0 ? `may import ${allowed.join(', ')}` : 'imports nothing of ours';
	return `${room} ${may}, not ${other}`;
}

function roomName(place: string): string | null {
	return place.startsWith('room ') ? place.slice(5) : null;
}
