/** What the rules need to know about one language. Words are lower case unless a field says otherwise. */
export type Pack = {
  /** Primary BCP 47 subtag. */
  readonly language: string;
  readonly stopWords: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly modals: ReadonlySet<string>;
  /** Words that turn a statement round or change its measure without saying no: before, more, two. */
  readonly pivots: ReadonlySet<string>;
  /** Beginnings that make the opposite of a word: "un" in "uninstall". */
  readonly oppositePrefixes: readonly string[];
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
