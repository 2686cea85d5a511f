/** A text with words or sentences turned that say the same; the text itself where none fits. `lower` is the text in lower case, where it is known. */
export type Turn = (text: string, lower?: string) => string;

/**
 * How the words of a language hang together, for comparing a statement with its paraphrase. Every list may be short: what it
 * lacks costs reach, never trust.
 */
export type Phrases = {
  /** Several words read as one ("as long as" as "while"), longest first. */
  readonly joined: readonly Turn[];
  /** Other ways to say a sentence; each must keep all that is said. */
  readonly turns: readonly Turn[];
  /** The group a word belongs to with all that say the same here, by its stem. */
  readonly same: ReadonlyMap<string, string>;
  readonly nots: ReadonlySet<string>;
  /** What a condition's head may not lose: "even if", "only when". */
  readonly beforeHeads: ReadonlySet<string>;
  /** What begins a clause that belongs to another, and how. */
  readonly heads: ReadonlyMap<string, string>;
  /** Clauses that may be left out without turning the other. */
  readonly looseHeads: ReadonlySet<string>;
  readonly modals: ReadonlyMap<string, string>;
  /** Small words that tie the next one to what it belongs to; one that begins with "!" must be on both sides. */
  readonly ties: ReadonlyMap<string, string>;
  /** Those of them that name a goal or a place, which is not what something is done to. */
  readonly goals: ReadonlySet<string>;
  /** Pairs of them of which one never says what the other does: "from" and "to". */
  readonly apart: readonly (readonly [string, string])[];
  /** Those of them that may only tell which thing is meant: "the box with tools". */
  readonly placed: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  /** The one of them that begins what comes next. */
  readonly next: string;
  /** Parts of a verb that say nothing themselves. */
  readonly auxiliaries: ReadonlySet<string>;
  /** Those of them that may make a passive. */
  readonly passives: ReadonlySet<string>;
  /** Articles that tell who does it from what it is done to. */
  readonly roles: ReadonlyMap<string, string>;
  /** What a verb may leave at the end of its clause: "aus" of "schalten Sie es aus". */
  readonly particles: ReadonlySet<string>;
  /** What stands for who does it, such as "you". */
  readonly subjects: ReadonlySet<string>;
  /** Words, by their key, that doubt, report or measure what is said behind them. */
  readonly doubts: ReadonlySet<string>;
  /** Words, by their key, that leave open whether what they are to do is done. */
  readonly attempts: ReadonlySet<string>;
  /** Those of the doubts that an aim may say: "to prevent burns". */
  readonly averts: ReadonlySet<string>;
  /** Such an aim in a sentence, with the words that look like a denial and are none. */
  readonly aim: RegExp;
  /** Words with a denial in them that only remind of the act right behind them: "do not forget to"; null where the language puts the act elsewhere. */
  readonly reminds: RegExp | null;
  /** What tells a part from its whole. */
  readonly parts: ReadonlySet<string>;
  /** What begins the contents of a thought or a saying. */
  readonly contents: ReadonlySet<string>;
  /** What stands before those where they are told as true: "note that". */
  readonly assures: ReadonlySet<string>;
  /** What begins a clause about the word before it. */
  readonly relatives: ReadonlySet<string>;
  /** Heads that are followed by a thing alone, so that a verb behind it belongs to the main clause. */
  readonly frontHeads: ReadonlySet<string>;
  /** What "all" is called; it may be left out. */
  readonly every: string;
  /** The tie of what something begins after; null where a head says it. */
  readonly afterTie: string | null;
  /** What "always" is called; it may be left out where nothing is denied. Empty: never. */
  readonly always: string;
  /** Verbs among the stop words: a claim's may not stand for any other verb. */
  readonly hollow: ReadonlyMap<string, string>;
  /** What "only" is called; it stands with the same word on both sides. */
  readonly only: string;
  /** Verbs that order something at the beginning of a sentence, beside the pack's imperatives. */
  readonly orders: ReadonlySet<string>;
  /** Ties that tell when, of a word of time or a number. */
  readonly timeTies: ReadonlySet<string>;
  /** What an adverb ends with. */
  readonly adverb: RegExp;
  /** What stands for the last thing named, by whether that is more than one. */
  readonly pronouns: ReadonlyMap<string, string>;
  /** What names an alternative. */
  readonly or: string;
  /** Words beside pivots that may not be left out. */
  readonly measures: ReadonlySet<string>;
  /** A word without what its tense adds at the front. */
  readonly root: (word: string) => string;
  /** The tie of who does it in a passive. */
  readonly by: string;
  /** What shows that the word before it orders something, when the verb's place does not. */
  readonly orderBefore: string | null;
  /** What a sentence begins with that orders whatever verb follows: "do not". */
  readonly orderStarts: ReadonlySet<string>;
  /** What a verb ends with where it orders something. */
  readonly infinitive: RegExp;
  /** True where a verb stands now here, now at the end. */
  readonly freeVerb: boolean;
};

/** What the rules need to know about one language. Words are lower case unless a field says otherwise. */
export type Pack = {
  /** Primary BCP 47 subtag. */
  readonly language: string;
  readonly stopWords: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly modals: ReadonlySet<string>;
  /** Words that turn a statement round or change its measure without saying no: before, more, two. */
  readonly pivots: ReadonlySet<string>;
  /** How its words hang together. */
  readonly phrases: Phrases;
  readonly articles: ReadonlySet<string>;
  /** True when a missing or extra diacritic never makes another word. */
  readonly diacriticsFold: boolean;
  /** Never the end of a sentence; with their full stops and without spaces ("e.g.", "z.b."). */
  readonly abbreviations: ReadonlySet<string>;
  /** Abbreviations only where a number follows ("no. 5"); elsewhere they are words. */
  readonly beforeNumbers: ReadonlySet<string>;
  /** Words after "3." that show that it is an ordinal and not the end of a sentence. */
  readonly ordinalFollowers: ReadonlySet<string>;
  /** What a condition begins with. */
  readonly conditionStarts: readonly string[];
  /** What a sentence begins with that cannot stand without the one before. */
  readonly anaphora: readonly string[];
  readonly crossReferences: RegExp;
  readonly warnCues: RegExp;
  readonly mustCues: RegExp;
  readonly whyCues: RegExp;
  readonly sequenceCues: RegExp;
  /** Verbs in the form an instruction begins with. */
  readonly imperatives: ReadonlySet<string>;
  readonly absolutes: ReadonlySet<string>;
  readonly vague: ReadonlySet<string>;
  /** One key for the forms of a word; light, never a dictionary. */
  readonly stem: (word: string) => string;
};

/** The words of a list written as one string, so that a pack reads as text. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
