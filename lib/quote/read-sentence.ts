import type { Pack } from '../text/pack.ts';
import type { FindOptions } from './guard.ts';
import type { Statement } from './said.ts';
import { statementOf } from './statement.ts';

/** A sentence as it is read; `upTo` counts what is said in its first characters. */
export type Read = {
  readonly whole: string;
  readonly statement: Statement;
  readonly upTo: (at: number) => number;
};

/** Reads a sentence. */
export const readSentence = (whole: string, pack: Pack, options: FindOptions): Read => ({
  whole,
  statement: statementOf(whole, pack, options),
  upTo: (at) => statementOf(whole.slice(0, Math.max(0, at)), pack, options).said.length,
});
