import { availableParallelism, cpus, loadavg } from 'node:os';

/** The day, the machine and how busy it is: what a figure means without them, nobody knows. */
export function machineInWords(): string {
	return [
		new Date().toISOString().slice(0, 10),
		`${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'})`,
		`load ${loadavg()[0]?.toFixed(1)}`,
		`Node ${process.version}`
	].join(', ');
}

/** Prints rows below one another; the keys of the first are the head. */
export function printTable(rows: readonly Record<string, string>[]): void {
	const heads = Object.keys(rows[0] ?? {});
	const lines = [heads, ...rows.map((row) => heads.map((head) => row[head] ?? ''))];
	const widths = heads.map((_, column) =>
		Math.max(...lines.map((line) => line[column]?.length ?? 0))
	);
	for (const line of lines) {
		console.log(line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
	}
}

/** The median of the time until an address has answered, in milliseconds, after a few to warm up. */
export async function serverTime(address: string, times = 30): Promise<number> {
	const spent: number[] = [];
	for (let count = 0; count < times + 5; count++) {
		const from = performance.now();
		const answer = await fetch(address);
		await answer.text();
		if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
		if (count >= 5) spent.push(performance.now() - from);
	}
	return spent.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}
