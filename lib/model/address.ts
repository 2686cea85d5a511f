/** Whether an origin is this machine itself, so that what is sent there stays on it. */
export function isThisMachine(origin: string): boolean {
  const host = URL.parse(origin)?.hostname ?? '';
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '[::1]' ||
    /^127\.\d+\.\d+\.\d+$/.test(host)
  );
}

/** Whether two addresses lead to the same server; one that is no address leads nowhere. */
export function sameOrigin(one: string, other: string): boolean {
  const origin = URL.parse(one.trim())?.origin;
  return origin !== undefined && origin === URL.parse(other.trim())?.origin;
}
