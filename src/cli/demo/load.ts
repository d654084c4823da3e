import type { CommandContext } from '../command.ts';
export const demoPeople: { email: string; role: string }[] = [];
export async function setUpDemo(_c: Omit<CommandContext,'say'>, say: (l: string)=>void): Promise<void> { say('none'); }
