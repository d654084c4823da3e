import { privileged, shareEmbedded, isHosted, supabase } from '#lib/database/connect.server.ts';
import { openEmbedded } from '#lib/database/embedded/open.server.ts';
import { FolderInUse } from '#lib/database/embedded/lock.ts';
import { carryOut } from './carry-out.ts';
import { commands } from './command/index.ts';
import { folders, explain } from './place.ts';
import { askServer } from './socket.ts';
import { start } from './start.ts';

const say = (line: string) => console.log(line);
const words = process.argv.slice(2);
const [first = 'help'] = words;

try {
	if (first === 'help' || first === '--help') help();
	else if (first === 'start') await start(words.slice(1));
	else process.exitCode = await run();
} catch (error) {
	console.error(explain(error));
	process.exitCode = 1;
}

function help(): void {
	say('VIPSA, the command line\n');
	const lines = [
		{
			name: 'start',
			usage: '[--empty] [--host] [--port <number>] [--data <folder>]',
			about: 'serves VIPSA (this is npm start)'
		},
		...commands,
		{ name: 'help', usage: '', about: 'shows this' }
	];
	for (const { name, usage, about } of lines) say(`  ${`${name} ${usage}`.trim()}\n      ${about}`);
	say(
		'\nThe data is in .data, or where VIPSA_DATA says. With SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY'
	);
	say('and SUPABASE_SECRET_KEY set, everything goes to that Supabase.');
}

/** Through the server that holds the data folder, else in the folder itself, else hosted. */
async function run(): Promise<number> {
	const { data, migrations } = folders();
	if (isHosted()) {
		const { setPassword } = await supabase();
		return carryOut(words, { privileged: await privileged(), setPassword, say });
	}
	const answered = await askServer(data, words, say);
	if (answered !== null) return answered;
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
