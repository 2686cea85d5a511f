import { sha256 } from '../hash/sha256.ts';
import { type Id, uuidv7 } from '../model/id.ts';
import type { Link } from './link.ts';

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** Hex digits of an id behind its time that say which event a copy is of; the last eight say of which erasure it is. */
const ORIGIN = 12;
/** More erasures of one log than anybody asks for. */
const MOST_GENS = 2 ** 16;

const split = (id: Id): { origin: string; mark: number } => {
  const digits = id.replaceAll('-', '').slice(12);
  return { origin: digits.slice(0, ORIGIN), mark: Number.parseInt(digits.slice(ORIGIN), 16) };
};

/** The mark of a copy at erasure 0; that of another erasure differs in its number alone. */
const firstMark = (team: Id, origin: string): number =>
  Number.parseInt(sha256(`passalong kept ${team} ${origin}`).slice(0, 8), 16);

const unsigned = (bits: number): number => bits >>> 0;

/**
 * The id under which an event is kept as new after the log was erased elsewhere. Every device of the person makes the same one, so
 * that a log kept on two of them is there once; also where one of them kept it at an erasure before, and so has a copy of it already.
 */
export function renamed({ team, gen }: Pick<Link, 'team' | 'gen'>, { id, at }: { id: Id; at: number }): Id {
  const { origin, mark } = split(id);
  const isCopy = unsigned(mark ^ firstMark(team, origin)) < MOST_GENS;
  const first = uuidv7(
    at,
    bytesOf(isCopy ? '0'.repeat(12) + origin + '0'.repeat(8) : sha256(`${team} ${id}`)),
  );
  const kept = split(first).origin;
  const last = unsigned(firstMark(team, kept) ^ gen).toString(16);
  return `${first.slice(0, -8)}${last.padStart(8, '0')}`;
}
