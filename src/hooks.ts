import { deLocalizeUrl } from '#lib/words/paraglide/runtime.js';
import type { Reroute } from '@sveltejs/kit';

/** One route serves each page in every language; English addresses begin with `/en`. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
