import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { readMail, type ReadMail } from '../../demo/outbox/read-mail.ts';

/** A mail as a server took it over. */
export interface ReceivedMail extends ReadMail {
  from: string;
  to: string[];
}

/** A mail server that keeps what it gets (RFC 5321, as much as a client needs). */
export interface MailServer {
  url: string;
  mails: ReceivedMail[];
  /** `down` takes no mail; `forgetful` takes it over and hangs up before it says so; `silent` answers nothing. */
  state: 'up' | 'down' | 'forgetful' | 'silent';
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
    if (server.state === 'silent') return undefined;
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

/** Reads a mail as it was sent: a point before each that begins a line. */
export const parse = (from: string, to: string[], data: string): ReceivedMail => ({
  from,
  to,
  ...readMail(data.replace(/^\.\./gm, '.')),
});
