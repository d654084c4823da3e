import type { Component } from 'svelte';
import type { QuestionKind } from '#lib/survey/survey.ts';
import Group from './Group.svelte';
import Multiple from './Multiple.svelte';
import Single from './Single.svelte';
import SinglePerOption from './SinglePerOption.svelte';
import Text from './Text.svelte';
import TopThree from './TopThree.svelte';
import YesNo from './YesNo.svelte';
import type { InputProps } from './type.ts';

/** How each way of asking looks. */
export const inputs: Record<QuestionKind, Component<InputProps>> = {
	single: Single,
	multiple: Multiple,
	top_three: TopThree,
	single_per_option: SinglePerOption,
	text: Text,
	yes_no: YesNo,
	group: Group
};
