// Compiles the interface text to functions. It runs as a program of its own: what it stands on keeps
// timers of half a minute, for which a build or a test would have to wait.
import { compile } from '@inlang/paraglide-js';

try {
	await compile({
		project: './src/lib/words/project.inlang',
		outdir: './src/lib/words/paraglide',
		strategy: ['url', 'baseLocale'],
		emitTsDeclarations: true
	});
	process.exit(0);
} catch (error) {
	console.error(error);
	process.exit(1);
}
