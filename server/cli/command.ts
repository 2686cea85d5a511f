import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Config } from '../config.ts';

/** What a command of the command line is given. */
export type Cli = {
  config: Config;
  /** One line for who ran the command: what was asked for. */
  say: (line: string) => void;
  /** One line beside it: why it did not work, or what to do next. */
  complain: (line: string) => void;
  now: () => number;
  random: (bytes: number) => Uint8Array;
};

export const DONE = 0;
export const FAILED = 1;
export const MISUSED = 2;

export type CliCommand = {
  /** What follows `npm run server --`. */
  usage: string;
  summary: string;
  /** Returns the exit code. */
  run: (args: readonly string[], cli: Cli) => Promise<number>;
};

type Read<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>
>;

/** Arguments by name and in order, or null when they are not as the command wants them. */
export function readArgs<const O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  positionals: number,
  options: O,
): Read<O> | null {
  try {
    const read = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return read.positionals.length === positionals ? read : null;
  } catch {
    return null;
  }
}
