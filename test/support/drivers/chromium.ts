import puppeteer, { type ElementHandle, type Page, type SerializedAXNode } from 'puppeteer-core';
import { browserFlags, ensureBrowser } from '../../../.toolchain/browser.mjs';
import type { Control, Driver, Emulation, LaunchOptions } from './driver.ts';
import { collectBreaches, readBreaches } from './page-scripts.ts';

/** Chromium through the DevTools protocol. */
export async function launchChromium({ hosts = {} }: LaunchOptions): Promise<Driver> {
  const rules = Object.entries(hosts).map(([name, address]) => `MAP ${name} ${address}`);
  const browser = await puppeteer.launch({
    executablePath: await ensureBrowser(),
    // Long enough for axe on a big page; a promise that never settles must not hold a test run.
    protocolTimeout: 30_000,
    args: [...browserFlags, ...(rules.length ? [`--host-resolver-rules=${rules.join()}`] : [])],
  });
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(String(error)));
  // Who opens another page means to leave this one, whatever was typed there.
  page.on('dialog', dialog => void (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()));
  await page.evaluateOnNewDocument(collectBreaches);
  let listed: SerializedAXNode[] = [];

  const act = async (index: number, action: (element: ElementHandle) => Promise<unknown>): Promise<boolean> => {
    const element = await listed[index]?.elementHandle();
    if (!element) return false;
    await action(element);
    return true;
  };

  return {
    async open(url) {
      errors.length = 0;
      await page.goto(url, { waitUntil: 'load' });
    },
    url: () => page.url(),
    run: (task, ...args) => page.evaluate(task as (...args: unknown[]) => unknown, ...args) as never,
    runSource: async source => void (await page.evaluate(source)),
    async controls() {
      listed = flatten(await page.accessibility.snapshot());
      return listed.map(toControl);
    },
    click: index => act(index, element => element.click()),
    fill: (index, text) => act(index, element => fillField(page, element, text)),
    select: (index, label) => act(index, element => selectOption(element, label)),
    async focused() {
      const node = flatten(await page.accessibility.snapshot()).findLast(({ focused }) => focused);
      return node && toControl(node);
    },
    press: key => pressKeys(page, key),
    emulate: emulation => emulate(page, emulation),
    setOffline: offline => page.setOfflineMode(offline),
    screenshot: async file => void (await page.screenshot({ path: file, fullPage: true })),
    problems: async () => [...errors, ...(await page.evaluate(readBreaches))],
    close: () => browser.close(),
  };
}

const toControl = ({ role, name = '' }: SerializedAXNode): Control => ({ role, name });

const flatten = (node: SerializedAXNode | null): SerializedAXNode[] =>
  node ? [node, ...(node.children ?? []).flatMap(flatten)] : [];

async function fillField(page: Page, element: ElementHandle, text: string): Promise<void> {
  const type = await element.evaluate(field => (field as HTMLInputElement).type);
  await element.focus();
  await element.evaluate(field => (field as HTMLInputElement).select());
  await page.keyboard.press('Delete');
  // A date field takes its parts in the order of the browser's language; its value is the same everywhere.
  if (type === 'date') await element.evaluate(setValue, text);
  else await element.type(text);
}

function setValue(field: Element, value: string): void {
  (field as HTMLInputElement).value = value;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
}

async function selectOption(element: ElementHandle, label: string): Promise<void> {
  const value = await element.evaluate(
    (select, wanted) =>
      [...(select as HTMLSelectElement).options].find(option => option.label.trim() === wanted)?.value,
    label,
  );
  if (value === undefined) throw new Error(`No option "${label}".`);
  await element.select(value);
}

/** Presses one key, or several held together such as `Shift+Tab`. */
async function pressKeys(page: Page, keys: string): Promise<void> {
  const held = keys.split('+') as Parameters<Page['keyboard']['press']>[0][];
  const last = held.pop();
  for (const key of held) await page.keyboard.down(key);
  if (last) await page.keyboard.press(last);
  for (const key of held.reverse()) await page.keyboard.up(key);
}

async function emulate(page: Page, emulation: Emulation): Promise<void> {
  const {
    width = 1280,
    height = 800,
    dark,
    reducedMotion,
    forcedColors,
    lang,
    position,
    javascript = true,
  } = emulation;
  await page.setViewport({ width, height });
  await page.setJavaScriptEnabled(javascript);
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
      { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
    ],
  });
  if (lang) {
    const userAgent = await page.browser().userAgent();
    await devtools.send('Emulation.setUserAgentOverride', { userAgent, acceptLanguage: lang });
  }
  if (position) await tellPosition(page, position);
}

async function tellPosition(page: Page, position: NonNullable<Emulation['position']>): Promise<void> {
  const state = position === 'refused' ? 'denied' : 'granted';
  await page.browserContext().setPermission(new URL(page.url()).origin, { permission: { name: 'geolocation' }, state });
  if (position !== 'refused') await page.setGeolocation(position);
}
