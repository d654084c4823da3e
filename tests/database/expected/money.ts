import { ask } from '../call.ts';
import { makeFund, makeGrant, makeGround, newLine } from '../money.ts';
import {
	coordinator,
	editorsOfPeer,
	editorsOfRegion,
	machine,
	staff,
	type Asker
} from '../permissions.ts';
import type { Expected } from './index.ts';

/** Who writes the grants of Peer: its head, and the coordinator of all. */
const grantorsOfPeer: Asker[] = ['head_of_peer', 'coordinator', 'machine'];

export const expectations: Expected['expectations'] = {
	'decide_pot(p_pot_id uuid, p_method text, p_actions uuid[], p_reason text)': editorsOfRegion,
	'funds()': staff,
	'load_demo_money(p_money jsonb)': machine,
	'money(p_place text, p_year integer)': staff,
	'place_funds(p_place text)': staff,
	'plan_pot(p_pot_id uuid)': editorsOfRegion,
	'pot(p_pot_id uuid)': staff,
	'pot_support(p_pot_id uuid)': machine,
	'pots()': staff,
	'remove_fund(p_fund_id uuid, p_version integer)': coordinator,
	'remove_grant(p_place text, p_fund_id uuid, p_year integer, p_version integer)': grantorsOfPeer,
	'remove_line(p_line_id uuid, p_version integer)': editorsOfPeer,
	'save_fund(p_fund_id uuid, p_version integer, p_fund jsonb)': coordinator,
	'save_grant(p_place text, p_fund_id uuid, p_year integer, p_version integer, p_grant jsonb)':
		grantorsOfPeer,
	'save_line(p_line_id uuid, p_version integer, p_line jsonb)': editorsOfPeer,
	'save_pot(p_pot_id uuid, p_version integer, p_pot jsonb)': coordinator,
	'save_separate_cost(p_action_id uuid, p_cents bigint)': coordinator,
	'save_share(p_pot_id uuid, p_place text, p_fund_id uuid, p_cents bigint)': grantorsOfPeer
};

export const privileges: Expected['privileges'] = Object.fromEntries(
	Object.keys(expectations)
		.filter((signature) => !/^(load_demo_money|pot_support)\(/.test(signature))
		.map((signature) => [`execute api.${signature}`, 'authenticated'])
);

export const argumentsFor: NonNullable<Expected['argumentsFor']> = async (world, clients) => {
	const ground = await makeGround(world);
	const [action = ''] = ground.actions;
	const fund = await makeFund(clients.coordinator, 'WALK');
	const spare = await makeFund(clients.coordinator, 'SPARE');
	const pooled = await makeFund(clients.coordinator, 'POOLED', {
		source: 'pooled',
		held_by: 'region'
	});
	await makeGrant(clients.machine, fund, 2017, 100_00);
	const line = newLine(action, fund, 2017, 1_00);
	const { line_id } = await ask<{ line_id: string }>(clients.machine, 'save_line', line);
	const { pot_id } = await ask<{ pot_id: string }>(clients.machine, 'save_pot', {
		p_pot_id: null,
		p_version: null,
		p_pot: {
			fund_id: pooled,
			year: 2017,
			programme_id: ground.programme_id,
			name: 'Pot',
			key: 'equal',
			total_cents: 90_00
		}
	});
	const grant = { p_place: '72030', p_fund_id: fund, p_year: 2017, p_version: 1 };
	return {
		byName: { p_place: '72030', p_year: 2017 },
		byFunction: {
			load_demo_money: {
				p_money: { funds: [], grants: [], separate: [], pots: [], lines: [] }
			},
			decide_pot: { p_pot_id: pot_id, p_method: 'greedy', p_actions: [], p_reason: 'a reason' },
			plan_pot: { p_pot_id: pot_id },
			pot: { p_pot_id: pot_id },
			pot_support: { p_pot_id: pot_id },
			remove_fund: { p_fund_id: spare, p_version: 1 },
			remove_grant: grant,
			remove_line: { p_line_id: line_id, p_version: 1 },
			save_fund: {
				p_fund_id: spare,
				p_version: 1,
				p_fund: { code: 'SPARE', name: 'S', funder: 'F' }
			},
			save_grant: { ...grant, p_grant: { cents: 200_00, approved_on: '2017-01-01' } },
			save_line: line,
			save_pot: {
				p_pot_id: pot_id,
				p_version: 1,
				p_pot: {
					programme_id: ground.programme_id,
					name: 'Pot',
					key: 'population',
					total_cents: 90_00
				}
			},
			save_separate_cost: { p_action_id: action, p_cents: 1_00 },
			save_share: { p_pot_id: pot_id, p_place: '72030', p_fund_id: fund, p_cents: null }
		}
	};
};
