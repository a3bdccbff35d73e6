import { parseArgs, type ParseArgsConfig } from 'node:util';

/** A command of the program. */
export interface Command {
  /** What `--help` prints; its first line says how it is called. */
  usage: string;
  /** Gives the exit code. Throws a `UsageError` when the arguments are not understood, other errors when it fails. */
  run(args: string[]): Promise<number>;
}

/** The arguments are not what the command takes. */
export class UsageError extends Error {}

/** Arguments by node:util, with errors that show the usage. */
export const readArgs = <T extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: T,
): ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: true }>> => {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
};

/** For commands whose settings all come from the environment. */
export function refuseArguments(args: string[]): void {
  if (readArgs(args, {}).positionals.length) throw new UsageError(`Not understood: ${args.join(' ')}`);
}

/** Prints a line of the answer; notes and progress go to the standard error output. */
export const print = (line: string): unknown => process.stdout.write(`${line}\n`);

/** Prints a line that is not part of the answer. */
export const note = (line: string): unknown => process.stderr.write(`${line}\n`);
