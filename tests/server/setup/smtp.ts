import { createServer, type Socket } from 'node:net';

export type Letter = { to: string[]; head: string; text: string };

const decoded = (head: string, body: string): string => {
  if (/content-transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString();
  if (!/content-transfer-encoding: quoted-printable/i.test(head)) return body;
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
};

/** A mail server of the tests that speaks just enough SMTP. `refuse` says how many letters it turns away first. */
export async function smtpServer({ refuse = 0 } = {}) {
  const letters: Letter[] = [];
  const sockets = new Set<Socket>();
  let refused = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    const say = (line: string) => void socket.write(`${line}\r\n`);
    let [buffer, data, to] = ['', false, [] as string[]];
    const letter = (text: string) => {
      const [head = '', ...rest] = text.replace(/\r\n[ \t]/g, ' ').split('\r\n\r\n');
      letters.push({ to, head, text: decoded(head, rest.join('\r\n\r\n')).replaceAll('\r\n', '\n') });
      to = [];
      say('250 kept');
    };
    const command = (line: string) => {
      const word = line.slice(0, 4).toUpperCase();
      if (word === 'RCPT') to.push(/<([^>]*)>/.exec(line)?.[1] ?? '');
      if (word === 'QUIT') socket.end('221 bye\r\n');
      else if (word === 'DATA' && refused < refuse) {
        refused += 1;
        say('451 later');
      } else if (word === 'DATA') {
        data = true;
        say('354 go on');
      } else say('250 ok');
    };
    socket.on('data', (bytes) => {
      buffer += bytes.toString();
      for (;;) {
        const end = buffer.indexOf(data ? '\r\n.\r\n' : '\r\n');
        if (end === -1) return;
        const part = buffer.slice(0, end);
        buffer = buffer.slice(end + (data ? 5 : 2));
        if (data) {
          data = false;
          letter(part.replace(/^\.\./gm, '.'));
        } else command(part);
      }
    });
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    say('220 tests');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    letters,
    url: `smtp://127.0.0.1:${address.port}`,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
