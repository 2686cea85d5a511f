import { Agent, request } from 'node:http';

export type Ask = (
  path: string,
  headers: Record<string, string>,
  body?: string,
) => Promise<{ status: number; bytes: Buffer }>;

/**
 * A client of so many kept connections, as cheap as one can be: it shares the machine with what is measured. They are used in turns, so that
 * none rests until the server closes it in the moment it is used again.
 */
export function client(url: string, connections: number): Ask {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' });
  return (path, headers, body) =>
    new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const method = body === undefined ? 'GET' : 'POST';
      const asked = request(
        `${url}${path}`,
        { agent, method, headers: { ...headers, ...length } },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, bytes: Buffer.concat(chunks) }));
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
}
