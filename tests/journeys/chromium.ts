import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';

/** A browser on the disk and the environment that it starts in. */
export type Chromium = { executablePath: string; env: NodeJS.ProcessEnv };

const root = fileURLToPath(new URL('../..', import.meta.url));
const packed = `${root}node_modules/@sparticuz/chromium`;

/**
 * The browser that came by npm, unpacked under `.test/` with the libraries and the font that a bare
 * machine lacks. The first call takes some seconds, later ones none; several processes may ask at
 * once. `VIPSA_BROWSER` names another Chromium, for machines other than Linux on x64.
 */
export async function chromiumOnDisk(): Promise<Chromium> {
	const chosen = process.env['VIPSA_BROWSER'];
	if (chosen) return { executablePath: chosen, env: process.env };
	const { version }: { version: string } = JSON.parse(
		await readFile(`${packed}/package.json`, 'utf8')
	);
	const folder = `${root}.test/chromium-${version}`;
	if (!existsSync(folder)) await unpack(folder);
	return {
		executablePath: `${folder}/chromium`,
		env: {
			...process.env,
			LD_LIBRARY_PATH: `${folder}/al2023/lib`,
			FONTCONFIG_FILE: `${folder}/fonts.conf`
		}
	};
}

/** Fills a folder of its own and renames it at the end, so that nobody ever sees half a browser. */
export async function unpack(folder: string): Promise<void> {
	const unfinished = `${folder}.${process.pid}`;
	await mkdir(unfinished, { recursive: true });
	const before = process.env['TMPDIR'];
	// The package unpacks into the temporary folder of the moment of the call.
	process.env['TMPDIR'] = unfinished;
	const parts = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((archive) =>
		inflate(`${packed}/bin/${archive}`)
	);
	if (before === undefined) delete process.env['TMPDIR'];
	else process.env['TMPDIR'] = before;
	await Promise.all(parts);
	await writeFile(`${unfinished}/fonts.conf`, fontSettings(folder));
	await rename(unfinished, folder).catch(async (error: unknown) => {
		await rm(unfinished, { recursive: true, force: true });
		if (!existsSync(folder)) throw error;
	});
}

function fontSettings(folder: string): string {
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;
}
