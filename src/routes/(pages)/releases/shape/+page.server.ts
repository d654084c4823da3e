import { fields } from '#lib/release/shape.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ fields: fields(locals.language) });
