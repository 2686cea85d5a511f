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
