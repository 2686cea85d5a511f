const ENDS = ['ungen', 'ung', 'ern', 'est', 'em', 'en', 'er', 'es', 'et', 'st', 'e', 'n', 's', 't'];

/** Light German stem: inflection endings off, umlauts kept; "Server" and "Servern", "löscht" and "löschen" meet. */
export function stemGerman(word: string): string {
  let stem = word.toLowerCase();
  for (let round = 0; round < 2; round++) {
    const end = ENDS.find((candidate) => stem.endsWith(candidate) && stem.length - candidate.length >= 4);
    if (end === undefined) break;
    stem = stem.slice(0, -end.length);
  }
  return stem;
}
