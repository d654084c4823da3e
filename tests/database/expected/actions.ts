import { ask } from '../call.ts';
import {
	coordinator,
	editorsOfPeer,
	everyone,
	machine,
	makers,
	staff,
	writers
} from '../permissions.ts';
import type { Expected } from './index.ts';

/** Programmes, actions, choices and roll-out. */
export const expectations: Expected['expectations'] = {
	'action(p_action_id uuid)': staff,
	'actions(p_programme text, p_place text)': staff,
	'add_municipality(p_municipality jsonb)': coordinator,
	'choose(p_action_id uuid, p_nis text, p_choice text, p_reason text, p_adapted text, p_on date)':
		editorsOfPeer,
	'extra_themes()': everyone,
	'handle_partner_note(p_partner_note_id uuid, p_is_handled boolean)': makers,
	'load_demo_plans(p_plans jsonb)': machine,
	'make_partner_link(p_partner_id uuid)': makers,
	'municipality_page(p_nis text)': everyone,
	'options_of(p_questions text[])': staff,
	'partner_notes(p_action_id uuid)': staff,
	'partner_page(p_code text)': everyone,
	'partners()': staff,
	'programme(p_code text)': staff,
	'programmes()': staff,
	'revoke_partner_link(p_partner_id uuid)': makers,
	'save_action(p_action jsonb)': writers,
	'save_approval(p_approval jsonb)': ['head_of_peer', 'coordinator', 'machine'],
	'save_municipality_page(p_nis text, p_page jsonb)': editorsOfPeer,
	'save_programme(p_programme jsonb)': coordinator,
	'set_roll_out(p_action_id uuid, p_nis text, p_state text, p_since_on date, p_note text)':
		coordinator,
	'write_partner_note(p_code text, p_action_id uuid, p_kind text, p_note text)': everyone
};

export const privileges: Expected['privileges'] = Object.fromEntries(
	Object.entries(expectations)
		.filter(([, askers]) => askers !== machine)
		.map(([signature, askers]) => [
			`execute api.${signature}`,
			askers === everyone ? 'anon authenticated' : 'authenticated'
		])
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
	await ask(db, 'save_action', {
		p_action: { ...action, partners: [{ name: 'A partner' }] }
	});
	const [partner] = await ask<{ partner_id: string }[]>(db, 'partners');
	const listed = await ask<{ action_id: string; partners: object[] }[]>(db, 'actions', {
		p_programme: 'walked',
		p_place: null
	});
	const shared_id = listed.find(({ partners }) => partners.length > 0)?.action_id;
	const partner_id = partner?.partner_id;
	const { code } = await ask<{ code: string }>(db, 'make_partner_link', {
		p_partner_id: partner_id
	});
	const byLink = { p_code: code, p_action_id: shared_id, p_kind: 'comment' };
	await ask(db, 'write_partner_note', { ...byLink, p_note: 'A note' });
	const [noted] = await ask<{ partner_note_id: string }[]>(db, 'partner_notes', {
		p_action_id: shared_id
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
			p_plans: { programmes: [], actions: [] },
			p_nis: '72030',
			p_page: { version: 0, welcome: 'Welcome' },
			p_municipality: {
				nis: '71047',
				name: 'Opglabbeek',
				slug: 'opglabbeek',
				valid_from: '2018-01-01',
				tile_row: 4,
				tile_column: 4
			},
			p_approval: { programme: 'walked', subject: 'programme', body: '72030', state: 'asked' },
			p_partner_id: partner_id,
			p_partner_note_id: noted?.partner_note_id,
			p_is_handled: true
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
			partner_page: { p_code: code },
			programme: { p_code: 'walked' },
			write_partner_note: { ...byLink, p_note: 'Another note' },
			set_roll_out: { ...onAction, p_state: 'running', p_since_on: null, p_note: null }
		}
	};
};
