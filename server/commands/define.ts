import { COMMANDS, type CommandBody, type CommandKind } from '../../lib/protocol/commands.ts';
import type { ReviewRefusal } from '../../lib/review/refusal.ts';
import type { Command, CommandContext, Outcome } from './command.ts';

/** A command of the wire's list with what it does here. */
export function define<K extends CommandKind>(
  kind: K,
  run: (context: CommandContext<CommandBody<K>>) => Promise<Outcome>,
): Command {
  const { authority, body } = COMMANDS[kind];
  return { kind, v: 1, authority, body, run: run as Command['run'] };
}

/** A refusal of the rules as the wire tells it: its kind is the code, what else it says helps the person on. */
export const refused = ({ kind, ...current }: ReviewRefusal): Outcome =>
  Object.keys(current).length === 0
    ? { status: 'rejected', code: kind }
    : { status: 'rejected', code: kind, current };

export const notFound = (what: 'lesson' | 'revision' | 'submission' | 'flag'): Outcome =>
  refused({ kind: 'not-found', what });
