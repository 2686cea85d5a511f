/** Whether an open tab shows the page a lesson came from: same place, and every parameter that identifies it. */
export function samePage(open: string, address: string): boolean {
  if (!URL.canParse(open) || !URL.canParse(address)) return false;
  const [tab, source] = [new URL(open), new URL(address)];
  if (tab.origin !== source.origin || tab.pathname !== source.pathname) return false;
  return [...source.searchParams].every(([name, value]) => tab.searchParams.get(name) === value);
}
