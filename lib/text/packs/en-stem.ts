const VOWEL = /[aeiouy]/;

const undouble = (stem: string): string => (/([bdfgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem);

// "making" and "make" must meet: a final e is dropped everywhere.
const dropE = (stem: string): string => (stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem);

function plural(word: string): string {
  if (/(?:ss|us|is)$/.test(word) || !word.endsWith('s')) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|sses|xes|zes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function suffix(word: string): string {
  for (const end of ['ingly', 'edly', 'ing', 'ed', 'ly']) {
    const stem = word.slice(0, -end.length);
    if (word.endsWith(end) && stem.length >= 3 && VOWEL.test(stem)) return undouble(stem);
  }
  return word;
}

/** Light English stem: plural, -ing, -ed, -ly, final -e; "configured", "configures" and "configuring" meet. */
export function stemEnglish(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/, '');
  if (lower.length < 4) return lower;
  const stem = dropE(suffix(plural(lower)));
  return stem.length > 3 && stem.endsWith('y') ? `${stem.slice(0, -1)}i` : stem;
}
