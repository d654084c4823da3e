import { expect, test } from 'vitest';
import { codeInGroups } from './code.ts';

test('a code of six digits is shown three by three, a longer one four by four', () => {
	expect(codeInGroups('160592')).toBe('160-592');
	expect(codeInGroups('k7m2p9q4')).toBe('k7m2 p9q4');
});
