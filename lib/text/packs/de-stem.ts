const ENDS = ['ungen', 'ung', 'ern', 'est', 'em', 'en', 'er', 'es', 'et', 'st', 'e', 'n', 's', 't'];

// "Lieferant" and "Lieferanten", "Dokument" and "Dokumente": the end is the word's own, not that of "bedient".
const OWN_END = /^(\p{L}+(?:ant|(?<!di)ent|ist))(?:e|en|es|er|s|em)?$/u;

/** Light German stem: inflection endings off, umlauts kept; "Server" and "Servern", "löscht" and "löschen" meet. */
export function stemGerman(word: string): string {
  let stem = word.toLowerCase();
  const own = OWN_END.exec(stem)?.[1];
  if (own !== undefined && own.length > 5) return own;
  for (let round = 0; round < 2; round++) {
    const end = ENDS.find((candidate) => stem.endsWith(candidate) && stem.length - candidate.length >= 4);
    if (end === undefined) break;
    stem = stem.slice(0, -end.length);
  }
  return stem;
}
