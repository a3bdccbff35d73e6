import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchChromium } from './drivers/chromium.ts';
import type { Control, Driver, Emulation, LaunchOptions } from './drivers/driver.ts';
import { visibleText } from './drivers/page-scripts.ts';

/** How a control is named: by its whole accessible name, by a part of it, or by a pattern. */
type Name = string | RegExp;

const patience = 20_000;
const clickable = [
  'button',
  'link',
  'checkbox',
  'radio',
  'switch',
  'tab',
  'option',
  'menuitem',
  'gridcell',
  'DisclosureTriangle',
];
const fillable = ['textbox', 'searchbox', 'combobox', 'spinbutton', 'Date', 'DateTime', 'InputTime'];
const selectable = ['combobox', 'listbox'];

/** Starts a browser with one empty page. Close it when done. */
export async function launch(options: LaunchOptions = {}): Promise<Page> {
  return new Page(await launchChromium(options));
}

/** A page, used as a visitor does: by what can be seen and by what controls are called. Every verb waits a while. */
export class Page {
  readonly #driver: Driver;
  #emulation: Emulation = {};

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  /** Opens an address and waits until the page is loaded. */
  open(url: string): Promise<void> {
    return this.#driver.open(url);
  }

  /** The address of the page. */
  get url(): string {
    return this.#driver.url();
  }

  /** Waits until the visitor can read this. */
  async see(text: Name): Promise<void> {
    await this.#until(async () => holds(await this.text(), text), `to see ${text}`);
  }

  /** Waits until the visitor cannot read this, or not any more. */
  async absent(text: Name): Promise<void> {
    await this.#until(async () => !holds(await this.text(), text), `not to see ${text}`);
  }

  /** Everything the visitor can read now, shadow roots and filled fields included, white space collapsed. */
  text(): Promise<string> {
    return this.#driver.run(visibleText);
  }

  /** Clicks a control; `role` where the name alone is not enough. */
  async click(name: Name, { role }: { role?: string } = {}): Promise<void> {
    await this.#act(name, role ? [role] : clickable, index => this.#driver.click(index));
  }

  /** Types into the field with this label, replacing what it holds. */
  async type(label: Name, text: string): Promise<void> {
    await this.#act(label, fillable, index => this.#driver.fill(index, text));
  }

  /** Chooses an option of the select with this label. */
  async choose(label: Name, option: string): Promise<void> {
    await this.#act(label, selectable, index => this.#driver.select(index, option));
  }

  /** Presses a key where the focus is, such as `Enter` or `Shift+Tab`. */
  press(key: string): Promise<void> {
    return this.#driver.press(key);
  }

  /** The control that has the keyboard focus. */
  focused(): Promise<Control | undefined> {
    return this.#driver.focused();
  }

  /** Presses Tab until the control has the focus, as a visitor without a mouse does. */
  async tabTo(name: Name): Promise<void> {
    for (let presses = 0; presses < 300; presses++) {
      const control = await this.focused();
      if (control && matches(control.name, name)) return;
      await this.press('Tab');
    }
    throw new Error(`The Tab key never reached ${name}.`);
  }

  /** The roles and names of all controls, in reading order. */
  controls(): Promise<Control[]> {
    return this.#driver.controls();
  }

  /** Runs a self-contained function in the page. */
  run<Args extends unknown[], Result>(task: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>> {
    return this.#driver.run(task, ...args);
  }

  /** Sets the visitor's system: colours, width, language, JavaScript. What is not named stays as it was. */
  async emulate(emulation: Emulation): Promise<void> {
    this.#emulation = { ...this.#emulation, ...emulation };
    await this.#driver.emulate(this.#emulation);
    if (this.#emulation.javascript === false) return;
    // A page hears of the change with the next frame, and what it then reads and writes is there with the one after.
    await this.run(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }

  /** Cuts the page from the network, or connects it again. */
  setOffline(offline: boolean): Promise<void> {
    return this.#driver.setOffline(offline);
  }

  /** Writes a picture of the whole page as PNG. */
  async screenshot(file: string, emulation: Emulation = {}): Promise<void> {
    await this.emulate(emulation);
    await this.#driver.screenshot(file);
  }

  /** Uncaught errors and breaches of the content security policy since the page was opened. */
  violations(): Promise<string[]> {
    return this.#driver.problems();
  }

  /** What axe finds wrong with the accessibility of the page, one line a finding; open shadow roots are covered. */
  async axe(): Promise<string[]> {
    await this.#driver.runSource(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    return this.#driver.run(runAxe);
  }

  close(): Promise<void> {
    return this.#driver.close();
  }

  async #act(name: Name, roles: string[], action: (index: number) => Promise<boolean>): Promise<void> {
    await this.#until(
      async () => {
        const index = findControl(await this.#driver.controls(), name, roles);
        return index >= 0 && (await action(index));
      },
      `to find ${name} (${roles.join(', ')})`,
    );
  }

  async #until(condition: () => Promise<boolean>, wish: string): Promise<void> {
    const end = Date.now() + patience;
    while (!(await condition().catch(duringNavigation))) {
      if (Date.now() > end) throw new Error(`Waited ${patience} ms ${wish}. The page reads: ${await this.text()}`);
      await sleep(50);
    }
  }
}

/** A page on its way to another has nothing to say for a moment. */
function duringNavigation(error: unknown): boolean {
  if (/context was destroyed|detached|navigat/i.test(String(error))) return false;
  throw error;
}

const holds = (text: string, wanted: Name): boolean =>
  typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);

const matches = (name: string, wanted: Name): boolean =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name);

/** The control of exactly this name, else the first whose name holds it. */
function findControl(controls: Control[], name: Name, roles: string[]): number {
  const find = (test: (name: string, wanted: Name) => boolean): number =>
    controls.findIndex(control => roles.includes(control.role) && test(control.name, name));
  const exact = find(matches);
  return exact >= 0 ? exact : find(holds);
}

interface Axe {
  run(options: object): Promise<{ violations: { id: string; help: string; nodes: { target: unknown[] }[] }[] }>;
}

async function runAxe(): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: Axe };
  const { violations } = await axe.run({ preload: false, resultTypes: ['violations'] });
  return violations.flatMap(({ id, help, nodes }) => nodes.map(node => `${id}: ${help} at ${node.target.join(' ')}`));
}
