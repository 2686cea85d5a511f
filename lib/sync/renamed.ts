import { sha256 } from '../hash/sha256.ts';
import { type Id, uuidv7 } from '../model/id.ts';
import type { Link } from './link.ts';

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/**
 * The id under which an event is kept as new after the log was erased elsewhere. Every device of the person makes the same one, so
 * that a log kept on two of them is there once.
 */
export const renamed = ({ team, gen }: Pick<Link, 'team' | 'gen'>, { id, at }: { id: Id; at: number }): Id =>
  uuidv7(at, bytesOf(sha256(`passalong kept ${team} ${gen} ${id}`)));
