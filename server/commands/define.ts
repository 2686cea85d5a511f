import type * as z from 'zod';
import type { CommandKind } from '../../lib/protocol/commands/command.ts';
import type { ReviewRefusal } from '../../lib/review/refusal.ts';
import type { Command, CommandContext, Outcome } from './command.ts';

/** A command of the wire's list with what it does here. */
export function define<K extends CommandKind>(
  { kind, v, authority, body }: K,
  run: (context: CommandContext<z.infer<K['body']>>) => Promise<Outcome>,
): Command {
  return { kind, v, authority, body, run: run as Command['run'] };
}

/** A refusal of the rules as the wire tells it: its kind is the code, what else it says helps the person on. */
export const refused = ({ kind, ...current }: ReviewRefusal): Outcome =>
  Object.keys(current).length === 0
    ? { status: 'rejected', code: kind }
    : { status: 'rejected', code: kind, current };

export const notFound = (what: 'lesson' | 'revision' | 'submission' | 'flag' | 'need'): Outcome =>
  refused({ kind: 'not-found', what });

/** Refuses a change that was made on another version than there is now; `null` stands for a new thing. */
export const changedSince = (read: number | null, now: number | null): Outcome | null =>
  read === now ? null : { status: 'rejected', code: 'changed', current: { version: now } };
