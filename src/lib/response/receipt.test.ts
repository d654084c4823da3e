import { expect, test } from 'vitest';
import { groupsOf, parseReceipt, plainDigits } from './receipt.ts';

test('a receipt is read as people type it: in any digits, with spaces, dots and dashes', () => {
	for (const typed of ['123 456 789 012', '123.456-789012', '١٢٣٤٥٦٧٨٩٠١٢', '۱۲۳ ۴۵۶ ۷۸۹ ۰۱۲']) {
		expect(parseReceipt(typed)).toBe('123456789012');
	}
});

test('what cannot be a receipt is none', () => {
	for (const typed of ['', '12345678901', '1234567890123', '12345678901a', '<script>']) {
		expect(parseReceipt(typed)).toBeNull();
	}
});

test('a receipt is shown in groups of three', () => {
	expect(groupsOf('123456789012')).toEqual(['123', '456', '789', '012']);
});

test('the letters of a personal link stay as they are', () => {
	expect(plainDigits('35ea988e8df48934ca5a')).toBe('35ea988e8df48934ca5a');
});

test('a control sign is in no code, and the database never meets one', () => {
	expect(plainDigits('\u000012\u00073456')).toBe('123456');
});
