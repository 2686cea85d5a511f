/** A word that carries meaning, with what the small words around it make of it. */
export type Said = {
  key: string;
  /** A name, code, number or unit: letter by letter. */
  fixed: boolean;
  /** A number or a word of measure or order: leaving it out makes another statement. */
  strict: boolean;
  not: boolean;
  tie: string;
  /** What its clause is to the main one: if, before, unless; empty in the main clause. */
  head: string;
  passive: boolean;
  /** A verb, by its form, that may order something. */
  act: boolean;
  /** Right behind "is", "has" or "must": what stands before it in its clause is its subject. */
  verb: boolean;
  /** Says how something is done. */
  adverb: boolean;
  capital: boolean;
  /** An article stands before it, so that the word before is none of its own. */
  led: boolean;
  /** Whether its article says that it does something or that something is done to it. */
  role: string;
  /** The first word of "that are marked as shared". */
  narrows: boolean;
  /** Counts sentences, the clauses of all sentences, and the stretches between two heads. */
  sentence: number;
  clause: number;
  group: number;
};

/** One clause's mood: an order, the modals in it, whether its verb may be passive, whether it "then" follows the one before and what begins it, its verb where that is a stop word. */
export type Mood = {
  order: boolean;
  modals: string;
  passive: boolean;
  follows: boolean;
  head: string;
  hollow: string;
};

/** A mood before anything tells it. */
export const CALM: Mood = { order: false, modals: '', passive: false, follows: false, head: '', hollow: '' };

export type Statement = { said: Said[]; moods: Mood[] };

/** The rule a claim breaks against the words it rests on. */
export type Breach =
  | 'says nothing'
  | 'number differs'
  | 'name differs'
  | 'new word'
  | 'negation differs'
  | 'modal differs'
  | 'condition differs'
  | 'condition left out'
  | 'measure left out'
  | 'doubt left out'
  | 'order differs';
