import { feed } from './feed.js';

const commands: Record<string, (args: string[]) => Promise<number>> = { feed };

const usage = `Usage: miteinand COMMAND

  feed FILE|URL   what a calendar feed (ICS) contains; miteinand feed --help tells more
`;

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
// A reader that has seen enough, such as head, closes the pipe.
process.stdout.on('error', () => process.exit());
if (command) {
  process.exitCode = await command(args);
} else {
  const isAsked = name === '--help' || name === '-h';
  (isAsked ? process.stdout : process.stderr).write(usage);
  process.exitCode = isAsked ? 0 : 2;
}
