import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';

/** Rules that ask the types. */
const typed = {
	'@typescript-eslint/no-floating-promises': 'error',
	'@typescript-eslint/no-misused-promises': 'error',
	'@typescript-eslint/await-thenable': 'error'
};

const untyped = {
	'@typescript-eslint/no-explicit-any': 'error',
	'@typescript-eslint/no-non-null-assertion': 'error',
	'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
	'@typescript-eslint/consistent-type-imports': 'error',
	'@typescript-eslint/ban-ts-comment': 'error'
};

export default [
	{
		ignores: ['build/', '.svelte-kit/', '.data/', '.test/', '.vitest/', 'src/lib/words/paraglide/']
	},
	js.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.node, ...globals.browser } },
		rules: {
			eqeqeq: 'error',
			// Addresses go through `href` of the words, which knows the languages.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.ts', '**/*.svelte'],
		plugins: { '@typescript-eslint': typescript.plugin },
		rules: { ...untyped, 'no-unused-vars': 'off', 'no-undef': 'off', 'no-redeclare': 'off' }
	},
	{
		files: ['**/*.ts'],
		languageOptions: {
			parser: typescript.parser,
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		rules: typed
	},
	{
		// Asking the types of components costs three times the rest of the lint; they hold few promises.
		files: ['**/*.svelte'],
		languageOptions: { parserOptions: { parser: typescript.parser } }
	},
	{
		files: ['**/*.{js,mjs}'],
		rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] }
	}
];
