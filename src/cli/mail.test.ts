import { expect, test } from 'vitest';
import { signInMail } from './mail.ts';

test('the mail says the code in both languages, and has no address to follow', () => {
	const mail = signInMail({
		to: 'kim@town.be',
		subject: 'Your Magic Link',
		text: 'Follow http://localhost/auth/v1/verify?token=ab12 or enter the code: 482913'
	});
	expect(mail).toContain('Aan: kim@town.be');
	expect(mail).toContain('Je code is 482913.');
	expect(mail).toContain('Your code is 482913.');
	expect(mail).not.toContain('http');
});

test('a mail without a code says to ask for a new one', () => {
	const mail = signInMail({ to: 'kim@town.be', subject: '', text: 'nothing here' });
	expect(mail).toContain('Vraag een nieuwe code.');
});
