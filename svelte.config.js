import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ precompress: true }),
		files: { assets: 'src/assets' },
		serviceWorker: { register: false },
		// Nothing from elsewhere is loaded, and no page is shown inside another.
		csp: {
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self', 'data:'],
				'connect-src': ['self'],
				'form-action': ['self'],
				'frame-ancestors': ['none'],
				'base-uri': ['none'],
				'object-src': ['none']
			}
		},
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
