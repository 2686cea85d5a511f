export type ProofInput = { rounds: number; seed: number; say: (line: string) => void };

/** What a proof found: figures, and every broken promise with what is needed to repeat it. */
export type ProofResult = {
  rounds: number;
  seed: number;
  totals: Record<string, number>;
  broken: string[];
};

/** A promise tried many times under faults; `rounds` is the count that the issue names. */
export type Proof = { rounds: number; run(input: ProofInput): Promise<ProofResult> };
