import { roundHere } from './here.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const { round } = await roundHere(event);
	return { round };
};
