import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

/** A mail as a server took it over. */
export interface ReceivedMail {
  from: string;
  to: string[];
  /** Unfolded and decoded, by their names in small letters. */
  headers: Map<string, string>;
  text: string;
  /** The contents of its parts by their types; of a mail of several parts only. */
  parts: Map<string, string>;
}

/** A mail server that keeps what it gets (RFC 5321, as much as a client needs). */
export interface MailServer {
  url: string;
  mails: ReceivedMail[];
  /** `down` takes no mail; `forgetful` takes it over and hangs up before it says so. */
  state: 'up' | 'down' | 'forgetful';
}

/** Starts a mail server; the test's end stops it. */
export async function startMailServer(test: TestContext): Promise<MailServer> {
  const mail: MailServer = { url: '', mails: [], state: 'up' };
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket);
    converse(socket, mail);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  test.after(() => {
    sockets.forEach(socket => socket.destroy());
    server.close();
  });
  mail.url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return mail;
}

function converse(socket: Socket, server: MailServer): void {
  let [from, to, input, isData] = ['', [] as string[], '', false];
  const say = (line: string) => socket.write(`${line}\r\n`);
  const command = (line: string): unknown => {
    if (/^(EHLO|HELO)/.test(line)) return say('250 mail.test');
    if (server.state === 'down') return say('451 come back later');
    if (line.startsWith('MAIL FROM:')) from = line.slice(10);
    if (line.startsWith('RCPT TO:')) to.push(line.slice(8));
    isData = line === 'DATA';
    return say(isData ? '354 go on' : '250 fine');
  };
  const finish = (data: string): void => {
    server.mails.push(parse(from, to, data));
    [from, to, isData] = ['', [], false];
    if (server.state === 'forgetful') socket.destroy();
    else say('250 taken over');
  };
  socket.on('error', () => {});
  socket.on('data', chunk => {
    input += chunk.toString('latin1');
    for (;;) {
      const end = isData ? '\r\n.\r\n' : '\r\n';
      const at = input.indexOf(end);
      if (at < 0) return;
      const part = input.slice(0, at);
      input = input.slice(at + end.length);
      if (isData) finish(part);
      else command(part);
    }
  });
  say('220 mail.test');
}

/** Reads a mail. */
export function parse(from: string, to: string[], data: string): ReceivedMail {
  const { headers, body } = parseEntity(data.replace(/^\.\./gm, '.'));
  const parts = new Map(partsOf(headers, body));
  const text = parts.get('text/plain') ?? decodeBody(body, headers.get('content-transfer-encoding'));
  return { from, to, headers, parts, text: text.replaceAll('\r\n', '\n') };
}

function parseEntity(data: string): { headers: Map<string, string>; body: string } {
  const end = data.indexOf('\r\n\r\n');
  const lines = data
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = new Map(
    lines.map(line => [line.slice(0, line.indexOf(':')).toLowerCase(), decodeWords(line.slice(line.indexOf(':') + 2))]),
  );
  return { headers, body: data.slice(end + 4) };
}

/** The parts of a mail, and of its parts, that have none themselves (RFC 2046). */
function partsOf(headers: Map<string, string>, body: string): [type: string, content: string][] {
  const boundary = /^multipart\/.*boundary="?([^";]+)/s.exec(headers.get('content-type') ?? '')?.[1];
  if (!boundary) return [];
  const sections = body.split(`--${boundary}`).slice(1, -1);
  return sections.flatMap(section => {
    const part = parseEntity(section.replace(/^\r\n/, '').replace(/\r\n$/, ''));
    const inner = partsOf(part.headers, part.body);
    const type = part.headers.get('content-type')!.split(';')[0];
    return inner.length ? inner : [[type, decodeBody(part.body, part.headers.get('content-transfer-encoding'))]];
  });
}

const utf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString();

const unescape = (text: string): string =>
  text.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** RFC 2047. */
const decodeWords = (text: string): string =>
  text
    .replace(/\?= =\?/g, '?==?')
    .replace(/(=\?UTF-8\?([BQ])\?([^?]*)\?=)+/gi, words =>
      Buffer.concat(
        [...words.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)].map(([, way, word]) =>
          way.toUpperCase() === 'B'
            ? Buffer.from(word, 'base64')
            : Buffer.from(unescape(word.replaceAll('_', ' ')), 'latin1'),
        ),
      ).toString(),
    );

const decodeBody = (body: string, encoding: string | undefined): string =>
  encoding === 'base64'
    ? Buffer.from(body, 'base64').toString()
    : utf8(encoding === 'quoted-printable' ? unescape(body.replace(/=\r\n/g, '')) : body);
