/** What a rule sees in a sentence or a section, by the name of its weight: 0 or 1, a share, or the logarithm of a count. */
export type Signs = Readonly<Record<string, number>>;
