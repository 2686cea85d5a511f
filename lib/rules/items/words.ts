/** The words of a text in lower case; what looks like code (`--all`, `never_expire`, `ALL`) is no word. */
export const plainWords = (text: string): string[] =>
  text
    .split(/[\s,;:!?"“”()[\]{}…]+/u)
    .map((word) => word.replace(/^['‘’.]+|['‘’.]+$/gu, ''))
    .filter((word) => /^\p{L}[\p{L}\p{M}'’-]*$/u.test(word) && !/\p{Ll}\p{Lu}|^\p{Lu}{2,}$/u.test(word))
    .map((word) => word.toLowerCase());
