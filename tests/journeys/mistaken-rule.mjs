import { registerHooks } from 'node:module';

/**
 * Loaded before a server (`--import`), it leaves parts out of the rule that hides figures, as a
 * mistake of ours would: so that a journey sees what the attacker finds. The built app is not changed.
 */
const asked = 'input.leave_out';
const mistaken = "(['P3', 'P4', 'P5'])";

registerHooks({
	load(url, context, next) {
		const loaded = next(url, context);
		const source = String(loaded.source ?? '');
		if (!url.includes('/build/server/') || !source.includes(asked)) return loaded;
		console.log('The rule is mistaken.');
		return { ...loaded, source: source.replaceAll(asked, mistaken) };
	}
});
