import { registerHooks } from 'node:module';

/**
 * Loaded before a server and its threads (`--import`), it leaves parts out of the rule that hides
 * figures, as a mistake of ours would: so that a journey sees what the attacker finds. No file is
 * changed.
 */
const asked = 'input.leave_out';
const mistaken = "(['P3', 'P4', 'P5'])";

registerHooks({
	load(url, context, next) {
		const loaded = next(url, context);
		const source = String(loaded.source ?? '');
		if (!url.includes('/src/lib/disclosure/') || !source.includes(asked)) return loaded;
		console.log('The rule is mistaken.');
		return { ...loaded, source: source.replaceAll(asked, mistaken) };
	}
});
