const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The words of a text in any script, for search; languages without spaces are cut into words too. */
export const wordsIn = (text: string): string[] =>
  [...segmenter.segment(text.normalize('NFKC'))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
