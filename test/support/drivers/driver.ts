/** What a control is, as assistive technology is told: its role and its accessible name. */
export interface Control {
  role: string;
  name: string;
}

/** What a visitor's system or browser is set to. */
export interface Emulation {
  /** Width of the window in CSS pixels; 320 is a small phone, and 1280 at 400 % zoom. */
  width?: number;
  height?: number;
  dark?: boolean;
  reducedMotion?: boolean;
  forcedColors?: boolean;
  /** The languages the browser asks for, as in `Accept-Language`. */
  lang?: string;
  /** Where the visitor is, for the page that is open; `refused` is one who does not tell. */
  position?: { latitude: number; longitude: number } | 'refused';
  /** False is a browser without JavaScript; holds from the next page on. */
  javascript?: boolean;
}

/** How a browser is started. */
export interface LaunchOptions {
  /** Names resolved without a name server, such as `{ 'town.test': '127.0.0.1' }`. */
  hosts?: Record<string, string>;
}

/** One engine behind `browser.ts`: the few things no two engines do alike. Nothing here waits or retries. */
export interface Driver {
  open(url: string): Promise<void>;
  url(): string;
  /** Runs a self-contained function in the page. */
  run<Args extends unknown[], Result>(task: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>>;
  /** Runs the source of a script in the page, past its content security policy. */
  runSource(source: string): Promise<void>;
  /** The controls of the page in reading order, shadow roots included. */
  controls(): Promise<Control[]>;
  /** Has the pointer click the control at this place of `controls()`; says whether it was still there. */
  click(index: number): Promise<boolean>;
  /** Empties the field at this place and types into it with real keys. */
  fill(index: number, text: string): Promise<boolean>;
  /** Chooses an option of the select at this place by its label. */
  select(index: number, label: string): Promise<boolean>;
  /** The control that has the keyboard focus. */
  focused(): Promise<Control | undefined>;
  press(key: string): Promise<void>;
  emulate(emulation: Emulation): Promise<void>;
  setOffline(offline: boolean): Promise<void>;
  screenshot(file: string): Promise<void>;
  /** Uncaught errors and breaches of the content security policy since the page was opened. */
  problems(): Promise<string[]>;
  close(): Promise<void>;
}
