const BETWEEN = '\n';

/** Names in one text, which a database answers much sooner than as many texts; no name has a line break. */
export const oneText = (names: Iterable<string>): string => [...names].join(BETWEEN);

export const namesIn = (text: string): string[] => (text === '' ? [] : text.split(BETWEEN));
