import { shareDisclosure } from '#lib/release/disclosure.server.ts';
import { commands } from './command/index.ts';
import { explain } from './place.ts';
import { threads } from './threads.ts';

const say = (line: string) => console.log(line);
const words = process.argv.slice(2);
const [first = 'help'] = words;

shareDisclosure(threads());
try {
	if (first === 'help' || first === '--help') help();
	else if (first === 'start') await (await import('./start.ts')).start(words.slice(1));
	else process.exitCode = await (await import('./where.ts')).carryOutWhere(words, say);
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
