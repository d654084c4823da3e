import { ask } from '../call.ts';
import { coordinator, editorsOfPeer, machine, staff, writers } from '../permissions.ts';
import type { Expected } from './index.ts';

/** Programmes, actions, choices and roll-out. */
export const expectations: Expected['expectations'] = {
	'action(p_action_id uuid)': staff,
	'actions(p_programme text, p_place text)': staff,
	'choose(p_action_id uuid, p_nis text, p_choice text, p_reason text, p_adapted text, p_on date)':
		editorsOfPeer,
	'load_demo_plans(p_plans jsonb)': machine,
	'options_of(p_questions text[])': staff,
	'partners()': staff,
	'programme(p_code text)': staff,
	'programmes()': staff,
	'save_action(p_action jsonb)': writers,
	'save_programme(p_programme jsonb)': coordinator,
	'set_roll_out(p_action_id uuid, p_nis text, p_state text, p_since_on date, p_note text)':
		coordinator
};

export const privileges: Expected['privileges'] = Object.fromEntries(
	Object.entries(expectations)
		.filter(([, askers]) => askers !== machine)
		.map(([signature]) => [`execute api.${signature}`, 'authenticated'])
);

export const argumentsFor: Expected['argumentsFor'] = async ({ machine: db }) => {
	await ask(db, 'save_programme', {
		p_programme: {
			code: 'walked',
			name: 'Walked',
			begins_on: '2018-01-01',
			ends_on: '2019-12-31'
		}
	});
	const action = {
		programme: 'walked',
		kind: 'regional',
		title: 'An action',
		theme_code: 'T_TAAL'
	};
	const { action_id } = await ask<{ action_id: string }>(db, 'save_action', {
		p_action: { ...action, state: 'planned' }
	});
	const onAction = { p_action_id: action_id, p_nis: '72030' };
	return {
		byName: {
			p_programme: {
				code: 'another',
				name: 'Another',
				begins_on: '2018-01-01',
				ends_on: '2019-12-31'
			},
			p_action: action,
			p_action_id: action_id,
			p_plans: { programmes: [], actions: [] }
		},
		byFunction: {
			actions: { p_programme: 'walked', p_place: null },
			choose: {
				...onAction,
				p_choice: 'adopt',
				p_reason: 'a reason',
				p_adapted: null,
				p_on: null
			},
			programme: { p_code: 'walked' },
			set_roll_out: { ...onAction, p_state: 'running', p_since_on: null, p_note: null }
		}
	};
};
