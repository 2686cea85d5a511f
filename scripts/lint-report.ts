export type Warning = { code: string; file?: string; line?: number; column?: number };
export type WebExtReport = { errors: unknown[]; warnings: Warning[] };

/**
 * Assignments of HTML that stand in libraries and cannot be built out, by the code around each. React DOM and d3 make them only
 * for what no component of ours asks for; Readability works on an inert document rebuilt from records.
 */
const IN_LIBRARIES: Record<string, RegExp> = {
  'react-dom': /__html!==\w+&&\(\w+\.innerHTML=\w+\)/,
  readability:
    /\w+\.innerHTML=\w+,this\._attempts\.push|createElement\(`div`\);\w+\.innerHTML=\w+\.innerHTML/,
  'd3-selection': /function\(\)\{(?:var \w+=\w+\.apply\(this,arguments\);)?this\.innerHTML=\w+/,
};

const AROUND = 80;

/** The code a warning points at, with what stands around it. */
function codeAt({ line = 0, column = 0 }: Warning, source: string): string {
  const text = source.split('\n')[line - 1] ?? '';
  return text.slice(Math.max(0, column - AROUND), column + AROUND);
}

/** The warnings that no library explains: whatever assigns HTML and is not one of the known places is ours. */
export const unexpectedWarnings = (report: WebExtReport, read: (file: string) => string): Warning[] =>
  report.warnings.filter((warning) => {
    if (warning.code !== 'UNSAFE_VAR_ASSIGNMENT' || warning.file === undefined) return true;
    const code = codeAt(warning, read(warning.file));
    return !Object.values(IN_LIBRARIES).some((known) => known.test(code));
  });
