export type Warning = { code: string; file?: string };
export type WebExtReport = { errors: unknown[]; warnings: Warning[] };

/** How React DOM writes its one assignment of HTML, in its production build. */
const REACT_DOM = /react\.dev\/errors\//;

/** React DOM assigns innerHTML where a component asks for it, which ours never do: one warning for each chunk that holds it. */
export function unexpectedWarnings(report: WebExtReport, read: (file: string) => string): Warning[] {
  const excused = new Set<string>();
  return report.warnings.filter(({ code, file }) => {
    if (code !== 'UNSAFE_VAR_ASSIGNMENT' || file === undefined) return true;
    if (excused.has(file) || !REACT_DOM.test(read(file))) return true;
    excused.add(file);
    return false;
  });
}
