import { note, print, UsageError, type Command } from './command.js';

/** Loaded when they are called: most need only a part of the program. */
const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./serve.js')).serve,
  import: async () => (await import('./import.js')).importCommand,
  export: async () => (await import('./export.js')).exportCommand,
  backup: async () => (await import('./backup.js')).backup,
  config: async () => (await import('./config.js')).config,
};

const usage = `Usage: miteinand-backend [COMMAND]

  serve            listens until it is stopped; without a command it does this
  import FILES     stores content and sign-ups of files (JSON, CSV)
  export FOLDER    writes content and sign-ups into files
  backup FOLDER    copies the database and the keys, also while a server runs
  config           prints all settings with what holds now, and checks them

miteinand-backend COMMAND --help tells more. Settings come from the environment; "config" lists them.

Exit code: 0, 1 when something failed or was refused, 2 when the command is not understood.`;

/** Runs the command of the arguments; gives the exit code. */
export async function run([name = 'serve', ...args]: string[]): Promise<number> {
  if (isHelp(name)) return say(usage);
  if (!Object.hasOwn(commands, name)) return refuse(`There is no command ${name}.`, usage);
  const command = await commands[name]();
  if (args.some(isHelp)) return say(command.usage);
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof UsageError) return refuse(error.message, command.usage);
    note(messageOf(error));
    return 1;
  }
}

const isHelp = (argument: string): boolean => argument === '--help' || argument === '-h';

function say(text: string): number {
  print(text);
  return 0;
}

function refuse(problem: string, text: string): number {
  note(`${problem}\n\n${text}`);
  return 2;
}

/** What went wrong with why; a stack tells an operator nothing. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Where no address answers, Node's own error says so in its members only.
  const text = error.message || (error as NodeJS.ErrnoException).code || error.name;
  return error.cause ? `${text}: ${messageOf(error.cause)}` : text;
}
