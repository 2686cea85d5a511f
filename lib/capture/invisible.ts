// Zero-width and bidi characters, Unicode tags, variation selectors that stand alone, control characters, fillers.
const INVISIBLE =
  /[\p{Cc}\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|\u034F|[\u{E0000}-\u{E0FFF}]|(?<=[\uFE00-\uFE0F])[\uFE00-\uFE0F]/gu;

const KEPT_CONTROLS = /[\t\n\r\f]/;

/** Quick test for texts that need no cleaning; most do not. */
const SUSPECT =
  /[^\t\n\r\f\x20-\x7E\u00A0-\u00AC\u00AE-\u02FF\u0370-\u05FF\u0900-\u0DFF\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7A3]/;

/** A text without characters nobody can see, well-formed, and how many were taken out (soft hyphens not counted). */
export function withoutInvisible(raw: string): { text: string; removed: number } {
  if (!SUSPECT.test(raw)) return { text: raw, removed: 0 };
  let removed = 0;
  const text = raw
    .toWellFormed()
    .replaceAll('\u00AD', '')
    .replace(INVISIBLE, (character) => {
      if (KEPT_CONTROLS.test(character)) return character;
      removed += 1;
      return '';
    });
  return { text, removed };
}
