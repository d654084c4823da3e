import type { Sure } from './sure.ts';
import type { Waves } from './waves.ts';

/** How sure each change is, for the themes of which both rounds tell a share. */
export function wavesSure({ rounds, rows }: Waves): Sure[] {
	const [before, now] = rounds.slice(-2).map(({ name }) => name);
	return rows.flatMap(({ name, figures, change }): Sure[] => {
		const [was, is] = figures.slice(-2);
		if (!before || !now || !was || !is || !change?.difference) return [];
		return [
			{
				kind: 'wave',
				about: name,
				before: { n: was.n, share: was.share, round: before },
				now: { n: is.n, share: is.share, round: now },
				is_clear: change.clearly !== null
			}
		];
	});
}

/** How sure each share is that people gave in the one round there is yet. */
export function firstRoundSure({ rows }: Waves): Sure[] {
	return rows.flatMap(({ name, figures: [figure] }): Sure[] =>
		figure ? [{ kind: 'share', voice: 'target_group', about: name, ...figure }] : []
	);
}
