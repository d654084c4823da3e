import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { importFault } from './rooms.ts';

/** `file:line imports …: why`, for each wrong import of a source. */
function wrongImports(path: string, source: string): string[] {
	return importsOf(path, source).flatMap(({ specifier, line }) => {
		const fault = importFault(path, specifier);
		return fault ? [`${path}:${line} imports ${specifier}: ${fault}`] : [];
	});
}

function sourceWith(path: string, specifier: string): string {
	const line = `import '${specifier}';`;
	return path.endsWith('.svelte') ? `<script lang="ts">${line}</script>` : line;
}

// Every file is parsed: a busy machine takes its time.
test('every import of the project keeps to the order of the rooms', { timeout: 60_000 }, () => {
	const paths = globSync(['src/**/*.{ts,js,mjs,svelte}', 'tests/**/*.{ts,mjs}']).filter(
		(path) => !path.startsWith('src/lib/words/paraglide/')
	);
	expect(paths.length).toBeGreaterThan(50);
	expect(paths.flatMap((path) => wrongImports(path, readFileSync(path, 'utf8')))).toEqual([]);
});

test.each([
	['src/lib/plan/plan.ts', '#lib/region/region.ts'],
	['src/lib/release/release.ts', '#lib/survey/survey.ts'],
	['src/lib/survey/question/single.ts', '../survey.ts'],
	['src/lib/priority/List.svelte', '#lib/chart/Chart.svelte'],
	['src/lib/chart/Chart.svelte', '#lib/ui/Icon.svelte'],
	['src/lib/database/failure.ts', '#lib/words/paraglide/messages.js'],
	['src/lib/disclosure/primary.ts', 'fast-check'],
	['src/lib/release/make.server.ts', '#lib/database/client.server.ts'],
	['src/lib/release/make.test.ts', './make.server.ts'],
	['src/routes/rounds/+page.server.ts', '#lib/release/make.server.ts'],
	['src/routes/s/[code]/+server.ts', '#lib/response/response.server.ts'],
	['src/hooks.server.ts', '#lib/region/person.server.ts'],
	['src/cli/main.ts', '#lib/release/make.server.ts'],
	['src/routes/rounds/+page.svelte', './Card.svelte'],
	['src/routes/rounds/[id]/+page.svelte', '../Card.svelte'],
	['src/routes/rounds/+page.ts', './$types'],
	['src/routes/+layout.svelte', '../app.css'],
	['src/routes/+layout.svelte', '$app/state'],
	['tests/demo.test.ts', '../src/cli/demo/profiles.ts'],
	['tests/database/people.test.ts', '#lib/region/person.server.ts']
])('%s may import %s', (path, specifier) => {
	expect(wrongImports(path, sourceWith(path, specifier))).toEqual([]);
});

test.each([
	['src/lib/survey/survey.ts', '#lib/release/release.ts', 'not release'],
	['src/lib/region/region.ts', '#lib/survey/survey.ts', 'not survey'],
	['src/lib/statistics/wilson.ts', '#lib/words/text.ts', 'nothing of ours'],
	['src/lib/disclosure/primary.ts', '#lib/statistics/wilson.ts', 'nothing of ours'],
	['src/lib/words/text.ts', '#lib/ui/icon.ts', 'nothing of ours'],
	['src/lib/ui/Header.svelte', '#lib/region/region.ts', 'not region'],
	['src/lib/chart/table.ts', '#lib/release/release.ts', 'not release'],
	['src/lib/database/failure.ts', '#lib/region/region.ts', 'not region'],
	['src/lib/survey/survey.ts', '../region/region.ts', 'relative import'],
	['src/cli/main.ts', '../lib/region/region.ts', 'relative import'],
	['tests/a.test.ts', '../src/lib/region/region.ts', 'relative import'],
	['src/lib/region/region.ts', '../../cli/demo/draw.ts', 'rooms only'],
	['src/lib/region/region.ts', '../../../tests/rooms.ts', 'rooms only'],
	['src/lib/region/region.ts', '/supabase/migrations/*.sql', 'rooms only'],
	['src/lib/region/region.ts', '#lib/utils/date.ts', 'no room'],
	['src/lib/utils/date.ts', '#lib/words/text.ts', 'no room'],
	['src/lib/region/region.ts', '#lib/words/text', 'extension'],
	['src/lib/region/region.ts', '$lib/words/text.ts', 'Node does not know'],
	['src/lib/release/Form.svelte', './make.server.ts', 'server only'],
	['src/lib/release/make.ts', './make.server.ts', 'server only'],
	['src/routes/rounds/+page.ts', '#lib/release/make.server.ts', 'server only'],
	['src/routes/rounds/+page.svelte', '#lib/release/make.server.ts', 'server only'],
	['src/cli/main.ts', '../routes/rounds/parts.ts', 'nothing imports a route'],
	['tests/a.test.ts', '../src/routes/+page.server.ts', 'nothing imports a route'],
	['src/routes/a/+page.svelte', '../+page.svelte', 'nothing imports a route'],
	['src/routes/a/+page.svelte', '../b/Part.svelte', 'another page']
])('%s may not import %s: %s', (path, specifier, reason) => {
	const [fault = ''] = wrongImports(path, sourceWith(path, specifier));
	expect(fault).toContain(`${path}:1 imports ${specifier}: `);
	expect(fault).toContain(reason);
});

test('every way of importing is found, on its line', () => {
	const source = `import type { A } from 'one';
import {
	b
} from 'two';
export { c } from 'three';
export * from 'four';
type D = import('five').D;
const e = await import('six');
const f = import.meta.glob(['seven', 'eight']);
// import 'a comment';
const g = "import 'a text'";`;
	const found = importsOf('src/lib/survey/survey.ts', source);
	expect(found.map(({ specifier, line }) => `${specifier} ${line}`)).toEqual([
		'one 1',
		'two 4',
		'three 5',
		'four 6',
		'five 7',
		'six 8',
		'seven 9',
		'eight 9'
	]);
});

test('both scripts of a Svelte file are read, each line where it stands', () => {
	const source = `<script module lang="ts">
	import '#lib/plan/plan.ts';
</script>

<p>import '#lib/vision/vision.ts'</p>

<script lang="ts">
	import type { A } from '#lib/priority/list.ts';
</script>`;
	expect(
		wrongImports('src/lib/ui/Part.svelte', source).map((fault) => fault.split(':')[1])
	).toEqual(['2 imports #lib/plan/plan.ts', '8 imports #lib/priority/list.ts']);
});
