/** How the known flaws of a question are worded in one language. */
export type Wording = {
  readonly language: string;
  /** "All of the above" and its kin, at the start of an option. */
  readonly allOrNone: RegExp;
  /** Options that say only whether something is so; the whole option, in lower case. */
  readonly truth: ReadonlySet<string>;
  /** A question that asks for what is not so. */
  readonly negativeStem: RegExp;
  /** An option made of other options ("A and C"), whole. */
  readonly combined: RegExp;
  /** An option that names others by their place or ends with a word for them ("do both"). */
  readonly others: RegExp;
  /** Absolute words that only say how much an act covers ("restart all workers"). */
  readonly scope: ReadonlySet<string>;
  /** Articles that betray the first letter of the key, at the end of a question; null where articles do not. */
  readonly article: { readonly ends: RegExp; readonly fits: RegExp } | null;
};
