import { globSync, readFileSync } from 'node:fs';

/** The interface text of one language: what each key says, every variant of it. */
export type Texts = Map<string, string[]>;

const messages = 'src/lib/words/messages';

/** The names of the files of interface text, without language and ending. */
export function textFiles(): string[] {
	const names = globSync('*.json', { cwd: messages }).map((name) => name.split('.')[0] ?? '');
	return [...new Set(names)].sort();
}

/** @throws when a key stands twice or the file is missing */
export function readTexts(file: string, language: 'nl' | 'en'): Texts {
	const source = readFileSync(`${messages}/${file}.${language}.json`, 'utf8');
	const keys = [...source.matchAll(/^\s*"(\w+)":/gm)].map(([, key]) => key);
	const parsed: Record<string, unknown> = JSON.parse(source);
	const twice = keys.filter((key, place) => key && key in parsed && keys.indexOf(key) !== place);
	if (twice.length > 0) throw new Error(`${file}.${language}.json says twice ${twice.join(', ')}`);
	const entries = Object.entries(parsed).filter(([key]) => key !== '$schema');
	return new Map(entries.map(([key, value]) => [key, variants(value)]));
}

/** A text is a string, or a list of objects whose `match` has a text per case. */
function variants(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (Array.isArray(value)) return value.flatMap(variants);
	if (typeof value !== 'object' || value === null) return [];
	return 'match' in value ? variants(Object.values(value.match ?? {})) : [];
}

/** The names between braces, each once, in alphabetical order. */
export function placeholders(texts: string[]): string[] {
	const names = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
	return [...new Set(names)].filter((name) => name !== undefined).sort();
}

/** A use of interface text in a source. */
export type Use = { key: string; path: string; line: number };

/**
 * Where a source says interface text: `m.key`, whether called or handed on, or `m['key']`. A key
 * that is computed has the key `?`, because nobody can tell then which texts are used.
 */
export function usesIn(path: string, source: string): Use[] {
	if (!source.includes('paraglide/messages.js')) return [];
	return source.split('\n').flatMap((text, place) => {
		const named = [...text.matchAll(/(?<![\w.$])m\??\.([a-z]\w*)/g)].map(([, key]) => key ?? '');
		const quoted = [...text.matchAll(/(?<![\w.$])m\[(.[^\]]*)/g)].map(
			([, key]) => key?.match(/^(['"])(\w+)\1$/)?.[2] ?? '?'
		);
		return [...named, ...quoted].map((key) => ({ key, path, line: place + 1 }));
	});
}

/** Every use of interface text in the project, tests left out. */
export function allUses(): Use[] {
	return globSync('src/**/*.{ts,svelte}')
		.filter((path) => !path.startsWith('src/lib/words/paraglide/') && !path.endsWith('.test.ts'))
		.flatMap((path) => usesIn(path, readFileSync(path, 'utf8')));
}
