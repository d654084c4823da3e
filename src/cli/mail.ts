import type { Mail } from '#lib/database/embedded/wire.ts';

/**
 * The sign-in mail in our own words, for the embedded database: the library's is English and links to
 * an address that nobody serves. A hosted Supabase has its template in `supabase/config.toml`.
 * @param mail as the sign-in service made it
 * @returns the lines to print or send; only the code is taken from the mail
 */
export function signInMail({ to, text }: Mail): string {
	const code = /\b\d{6}\b/.exec(text)?.[0];
	return [
		`Aan: ${to}`,
		'Onderwerp: Je code voor VIPSA',
		'',
		code ? `Je code is ${code}. Je kunt hem één uur gebruiken.` : 'Vraag een nieuwe code.',
		'Vroeg jij geen code? Dan hoef je niets te doen.',
		code ? `Your code is ${code}. It works for one hour.` : 'Ask for a new code.'
	].join('\n');
}
