import { type Asker, editorsOfPeer, staff } from '../permissions.ts';

/** Who may ask what of the list of a plan. */
export const expectations: Record<string, Asker[]> = {
	'bbc_list(p_place text)': staff,
	'fund_report(p_place text, p_fund text, p_year integer)': staff,
	'import_bbc(p_place text, p_programme text, p_theme_code text, p_rows jsonb)': editorsOfPeer
};

export const privileges: Record<string, string> = {
	'execute api.bbc_list(p_place text)': 'authenticated',
	'execute api.fund_report(p_place text, p_fund text, p_year integer)': 'authenticated',
	'execute api.import_bbc(p_place text, p_programme text, p_theme_code text, p_rows jsonb)':
		'authenticated'
};

export function argumentsFor() {
	const report = { p_place: '72030', p_fund: 'PSA', p_year: 2018 };
	const list = { p_place: '72030', p_programme: 'vipsa', p_theme_code: 'T_TAAL', p_rows: [] };
	return Promise.resolve({ byName: {}, byFunction: { fund_report: report, import_bbc: list } });
}
