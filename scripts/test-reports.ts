/** The parts of the runners' JSON reports that are counted. */
export type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
};
type Suite = { specs?: { title: string; file: string; tests: { status: string }[] }[]; suites?: Suite[] };
export type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number };
  suites: Suite[];
};

const namesOf = ({ testResults }: VitestReport, is: (status: string) => boolean): string[] =>
  testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => is(status))
    .map(({ fullName }) => fullName);

/** The names of the tests that did not run. */
export const skippedByVitest = (found: VitestReport): string[] =>
  namesOf(found, (status) => status !== 'passed' && status !== 'failed');

/** The names of the tests that failed. */
export const failedByVitest = (found: VitestReport): string[] =>
  namesOf(found, (status) => status === 'failed');

const specsOf = ({ specs = [], suites = [] }: Suite): NonNullable<Suite['specs']> => [
  ...specs,
  ...suites.flatMap(specsOf),
];

/** The tests that ended in a way: `skipped`, `unexpected`, or `flaky` where only the second try passed. */
export const endedByPlaywright = (
  { suites }: PlaywrightReport,
  how: 'skipped' | 'flaky' | 'unexpected',
): string[] =>
  suites
    .flatMap(specsOf)
    .filter(({ tests }) => tests.some(({ status }) => status === how))
    .map(({ file, title }) => `${file}: ${title}`);
