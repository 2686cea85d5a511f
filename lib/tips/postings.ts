/**
 * Where the index is kept. `find` answers, for each key asked, the documents that hold it: their numbers and weights side by
 * side, the numbers rising; a key nobody holds is not in the answer. `size` counts the documents that are in force.
 */
export type Postings = {
  size(): Promise<number>;
  /** How many documents hold each key; 0 where none does. */
  counts(keys: readonly string[]): Promise<number[]>;
  find(keys: readonly string[]): Promise<ReadonlyMap<string, Posting>>;
  /** The same lists as far as these documents are in them. */
  among(keys: readonly string[], docs: readonly number[]): Promise<ReadonlyMap<string, Posting>>;
  /** What is known of documents by number; undefined for one that is not in force. */
  documents(numbers: readonly number[]): Promise<(TipEntry | undefined)[]>;
};

export type Posting = { docs: Uint32Array; weights: Float32Array };

/**
 * A lesson in the index. `title` are its title's terms, `cues` those of when it applies, an empty one, and those of what it says; `home` its first skill;
 * `until` when it is no longer shown, in ms.
 */
export type TipEntry = {
  lesson: string;
  title: readonly string[];
  cues: readonly string[];
  home: string | null;
  until: number | null;
};
