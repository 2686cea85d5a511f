/** What a bench may be given; without a corpus folder it takes the demo's pages. */
export type BenchInput = {
  corpus: string | undefined;
  /** Minutes of steady load after the measurements, for those that know it. */
  soak?: number;
  /** The part of the amounts that is taken, 0-1, to try a bench out; its figures are none. */
  share?: number;
  /** One part by its name, for benches that have several and can measure each alone. */
  only?: string | undefined;
};

/** A measurement: `run` gives figures as JSON, `lines` the same for a reader. Benches never fail a build. */
export type Bench<T = unknown> = { run(input: BenchInput): Promise<T>; lines(result: T): string[] };
