/** The origin of a page of the web, port included; null for any other address. */
export function webOrigin(address: string | undefined): string | null {
  const url = address === undefined ? null : URL.parse(address);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.origin : null;
}

/**
 * The match pattern of one origin. Firefox knows no ports in patterns and would match nothing, so there it stands for the
 * host with all its ports: whoever acts on a grant compares origins.
 */
export function originPattern(origin: string, keepsPort: boolean): string {
  const { protocol, host, hostname } = new URL(origin);
  return `${protocol}//${keepsPort ? host : hostname}/*`;
}
