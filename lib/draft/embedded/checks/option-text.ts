const END = /[\s.;:]+$/u;
const CODE_START = /^(?:\S*[\d_./\\=()<>{}$@#*-]\S*|\S*\p{Ll}\p{Lu}\S*)(?:\s|$)/u;

/** A sentence of the page as an option: without its full stop, with a capital unless it begins with code. */
export function optionText(text: string): string {
  const bare = text.trim().replace(END, '');
  return CODE_START.test(bare) ? bare : `${bare.slice(0, 1).toUpperCase()}${bare.slice(1)}`;
}
