import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** An address that a participant mistyped gets a participant's page, not that of staff. */
export const load: PageServerLoad = () => error(404, '');
