import type { Command } from './commands/command.ts';

const ALL: readonly Command[] = [];

/** Every command this server knows, by its kind; another is answered with `later`, since a newer server may know it. */
export const commands: ReadonlyMap<string, Command> = new Map(ALL.map((command) => [command.kind, command]));
