import type { ShowIf } from '#lib/survey/survey.ts';
import * as m from '#lib/words/paraglide/messages.js';

/**
 * A rule as a sentence, for whoever sees all questions at once.
 * @param options the options that an `any_of` names, in the reader's words
 */
export function ruleWords(rule: ShowIf, options: string[]): string {
	if ('any_of' in rule) return m.response_rule_any({ options: options.join(', ') });
	return rule.at_least > 1 ? m.response_rule_two() : m.response_rule_some();
}
