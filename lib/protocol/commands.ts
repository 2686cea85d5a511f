import { accept } from './commands/accept.ts';
import { carry } from './commands/carry.ts';
import { closeFlag } from './commands/close-flag.ts';
import { closeNeed } from './commands/close-need.ts';
import type { CommandKind } from './commands/command.ts';
import { decide } from './commands/decide.ts';
import { decideExperiment } from './commands/decide-experiment.ts';
import { delegate } from './commands/delegate.ts';
import { flag } from './commands/flag.ts';
import { lowerTier } from './commands/lower-tier.ts';
import { need } from './commands/need.ts';
import { putExperiment } from './commands/put-experiment.ts';
import { putRules } from './commands/put-rules.ts';
import { putSet } from './commands/put-set.ts';
import { putSkill } from './commands/put-skill.ts';
import { raiseTier } from './commands/raise-tier.ts';
import { readExperiment } from './commands/read-experiment.ts';
import { retire } from './commands/retire.ts';
import { reverify } from './commands/reverify.ts';
import { submit } from './commands/submit.ts';
import { transfer } from './commands/transfer.ts';
import { verify } from './commands/verify.ts';
import { withdraw } from './commands/withdraw.ts';

/** Every command of this version, in the order of the table that says who may send it. */
export const COMMANDS = [
  submit,
  withdraw,
  raiseTier,
  flag,
  need,
  reverify,
  decide,
  closeFlag,
  closeNeed,
  verify,
  retire,
  lowerTier,
  carry,
  transfer,
  accept,
  delegate,
  putSkill,
  putRules,
  putSet,
  putExperiment,
  readExperiment,
  decideExperiment,
] as const satisfies readonly CommandKind[];

type Known = (typeof COMMANDS)[number];

/** The name of a command this version knows. */
export type CommandName = Known['kind'];

const BY_KIND: ReadonlyMap<string, CommandKind> = new Map(COMMANDS.map((command) => [command.kind, command]));

/** A command by its name; undefined for one only a newer version knows. */
export const commandOf = (kind: string): CommandKind | undefined => BY_KIND.get(kind);
