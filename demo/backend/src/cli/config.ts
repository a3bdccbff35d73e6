import { readConfig } from '../config.js';
import { settingsIn, type SettingInForce } from '../settings.js';
import { note, print, refuseArguments, type Command } from './command.js';
import { misspelt } from './misspelt.js';

/** Prints and checks the settings. */
export const config: Command = {
  usage: `Usage: miteinand-backend config

Prints every setting: its name, what holds now, whether that was set or is the default, and what it does. Passwords and
the addresses of feeds are masked. Then what is wrong, and variables that are almost called like a setting.

Exit code: 0, 1 when "serve" would not start with these settings.`,
  async run(args) {
    refuseArguments(args);
    printTable(settingsIn(process.env).map(rowOf));
    for (const { name, near } of misspelt(process.env)) note(`${name} is not a setting. Is ${near} meant?`);
    readConfig(process.env);
    return 0;
  },
};

const rowOf = ({ name, given, initial, otherwise, mask = same, meaning }: SettingInForce): string[] => [
  name,
  mask(given ?? initial ?? '') || `(${otherwise ?? 'none'})`,
  given === undefined ? 'default' : 'set',
  meaning,
];

const same = (text: string): string => text;

function printTable(rows: readonly string[][]): void {
  const plain = rows.map(row => row.map(cell => cell.replaceAll('`', '')));
  // The last column needs no room behind it.
  const widths = [0, 1, 2].map(column => Math.max(...plain.map(row => row[column].length)));
  for (const row of plain) print(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}
