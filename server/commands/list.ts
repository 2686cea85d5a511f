import type { Command } from './command.ts';
import { flagCommands } from './flags.ts';
import { needCommands } from './needs.ts';
import { reviewCommands } from './review.ts';
import { ruleCommands } from './rules.ts';
import { setCommands } from './sets.ts';
import { skillCommands } from './skills.ts';

const ALL: readonly Command[] = [
  ...reviewCommands,
  ...flagCommands,
  ...needCommands,
  ...skillCommands,
  ...setCommands,
  ...ruleCommands,
];

/** Every command this server knows, by its kind; another is answered with `later`, since a newer server may know it. */
export const commands: ReadonlyMap<string, Command> = new Map(ALL.map((command) => [command.kind, command]));
