import { isHosted, privileged, shareEmbedded, supabase } from '#lib/database/connect.server.ts';
import { FolderInUse } from '#lib/database/embedded/lock.ts';
import { carryOut, understand } from './carry-out.ts';
import type { CommandContext } from './command.ts';
import { folders } from './place.ts';
import { askServer } from './socket.ts';

/**
 * Carries out a command where the data are: in the hosted Supabase, through the server that holds
 * the data folder, else in the folder itself. The database engine is read only for the last.
 * @returns the exit code: 0 done, 1 refused, 2 not understood
 * @throws Error when another process holds the folder and does not answer
 */
export async function carryOutWhere(words: string[], say: CommandContext['say']): Promise<number> {
	if (!understand(words, say)) return 2;
	if (isHosted()) {
		const { setPassword } = await supabase();
		return carryOut(words, { privileged: await privileged(), setPassword, say });
	}
	const { data, migrations } = folders();
	const answered = await askServer(data, words, say);
	if (answered !== null) return answered;
	const { openEmbedded } = await import('#lib/database/embedded/open.server.ts');
	const opening = openEmbedded({ folder: data, migrations });
	shareEmbedded(opening);
	let embedded;
	try {
		embedded = await opening;
	} catch (error) {
		if (!(error instanceof FolderInUse)) throw error;
		throw new Error(`${error.message}, which does not answer; stop it first`, { cause: error });
	}
	try {
		return await carryOut(words, {
			privileged: await privileged(),
			setPassword: embedded.setPassword,
			say
		});
	} finally {
		await embedded.close();
	}
}
