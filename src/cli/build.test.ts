import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { refuseWhileServed } from './build.mjs';

function folderWith(name: string): string {
	const folder = mkdtempSync(`${tmpdir()}/vipsa-build-`);
	onTestFinished(() => rmSync(folder, { recursive: true }));
	writeFileSync(`${folder}/${name}`, '');
	return folder;
}

test('pages are not built anew under a server that hands them out', () => {
	const folder = folderWith(`.serving-${process.pid}`);
	expect(() => refuseWhileServed(folder)).toThrow(`process ${process.pid}`);
});

test('the mark of a server that is gone hinders nothing', async () => {
	const gone = spawn(process.execPath, ['--version']);
	await new Promise((ended) => gone.once('exit', ended));
	expect(() => refuseWhileServed(folderWith(`.serving-${gone.pid}`))).not.toThrow();
	expect(() => refuseWhileServed('/nowhere/at/all')).not.toThrow();
});
