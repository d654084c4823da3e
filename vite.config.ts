import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { wordsPlugin } from './src/cli/build.mjs';

export default defineConfig({
	plugins: [wordsPlugin(), sveltekit()],
	build: {
		rolldownOptions: {
			output: {
				// Without this a page asks for some twenty files of a hundred bytes each.
				codeSplitting: {
					groups: [
						{ name: 'framework', test: /node_modules\/(svelte|@sveltejs|esm-env|clsx)\// },
						{
							name: 'parts',
							test: /src\/lib\/(ui|words)\/((?!paraglide\/messages\/(?!ui_)|pictogram)[^?]*\.(ts|js)|(Icon|Brand)\.svelte)$/
						},
						// What the views of a place share: their words, and their small parts.
						{
							name: 'figure-words',
							test: /paraglide\/messages\/(priority|view|sure|how_sure|release)_/,
							minShareCount: 2
						},
						{
							name: 'figures',
							test: /src\/lib\/(priority|release|survey|region|statistics)\/[^?]*\.(ts|svelte)$/,
							minShareCount: 3
						}
					]
				}
			}
		}
	},
	// The script of the participants' page runs on phones that get no new browser any more.
	worker: {
		rolldownOptions: {
			transform: { target: 'es2017' },
			output: { minify: { compress: { target: 'es2017' } } }
		}
	},
	test: {
		// No test changes what files share, so that a worker loads each module once.
		isolate: false,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/*.test.ts', 'tests/attack/*.test.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'database',
					environment: 'node',
					include: ['tests/database/**/*.test.ts'],
					// What is about data folders has no meaning on a server.
					exclude: process.env.VIPSA_TEST_POSTGRES ? ['tests/database/embedded/**'] : [],
					globalSetup: 'tests/database/setup.ts',
					testTimeout: 60_000,
					hookTimeout: 120_000,
					maxWorkers: 2
				}
			},
			{
				extends: true,
				test: {
					name: 'journeys',
					environment: 'node',
					include: ['tests/journeys/**/*.test.ts'],
					globalSetup: 'tests/journeys/setup.ts',
					testTimeout: 240_000,
					hookTimeout: 300_000,
					maxWorkers: 2
				}
			}
		]
	}
});
