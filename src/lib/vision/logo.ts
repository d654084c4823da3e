import { z } from 'zod';

/** Who has a logo, with a mark that changes with the image. */
export type ListedLogo = z.infer<typeof listedLogoSchema>;
export const listedLogoSchema = z.object({ name: z.string(), mark: z.string() });

/** The most bytes of a logo. */
export const mostLogoBytes = 200 * 1024;

/**
 * Where the logo of a name is read.
 * @param programme the code of a programme that the name is in
 * @returns null when it has none
 */
export function logoPath(
	logos: readonly ListedLogo[],
	name: string,
	programme: string
): string | null {
	const found = logos.find((logo) => logo.name === name);
	if (!found) return null;
	return `/programmes/${programme}/logo?${new URLSearchParams({ name, mark: found.mark }).toString()}`;
}
