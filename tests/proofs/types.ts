import type { Told } from '../eval/server.ts';

export type ProofInput = {
  rounds: number;
  seed: number;
  /** Rounds in which several act at once, where a proof has them. */
  racing?: number;
  /** Rounds on slower stores, by their names, where a proof has them. */
  slower?: Readonly<Record<string, number>>;
  say: (line: string) => void;
  /** Keeps what was found so far, so that it is there whatever ends the run. */
  keep?: (soFar: ProofResult) => void;
  /** Of a model server, for a proof that needs one. */
  told?: Told;
};

/** What a proof found: figures, and every broken promise with what is needed to repeat it. */
export type ProofResult = {
  /** How many were really done. */
  rounds: number;
  seed: number;
  totals: Record<string, number>;
  /** Breaches found with each planted fault: one that found none has broken the proof. */
  planted?: Record<string, number>;
  /** What it ran with. */
  versions?: Record<string, string>;
  broken: string[];
};

/** A promise tried many times; `rounds` is the count that the issue names, `unit` the word for one. */
export type Proof = {
  rounds: number;
  racing?: number;
  /** Rounds on slower stores that the issue names; each is an option of the command. */
  slower?: Readonly<Record<string, number>>;
  /** What this machine lacks for it, or null. */
  missing?: () => string | null;
  unit: 'rounds' | 'pages';
  run(input: ProofInput): Promise<ProofResult>;
};
