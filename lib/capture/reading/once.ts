/** The same answer found once for each page and kept while the page is: an adapter matches by what it then captures. */
export function oncePer<P extends object, T>(find: (page: P) => T): (page: P) => T {
  const found = new WeakMap<P, { is: T }>();
  return (page) => {
    const answer = found.get(page) ?? { is: find(page) };
    found.set(page, answer);
    return answer.is;
  };
}
