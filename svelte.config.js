import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ precompress: true }),
		serviceWorker: { register: false },
		typescript: {
			config: (config) => {
				config.include.push(
					'../tests/**/*.ts',
					'../tests/*.mjs',
					'../src/cli/**/*.ts',
					'../src/cli/*.mjs'
				);
				return config;
			}
		}
	}
};
