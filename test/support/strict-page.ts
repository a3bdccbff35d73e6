/** A page under the strictest policy the library promises to work with. */
export interface StrictPage {
  document: Document;
  /** Brings a module of the tests into the page; the address is that of its file. */
  load: <T>(file: string) => Promise<T>;
  /** What the policy stopped. */
  violations: string[];
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "trusted-types lit-html miteinand 'allow-duplicates'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Opens a strict page, in a sandbox with these permissions if there are any; it is gone after the test. */
export async function strictPage(sandbox?: string): Promise<StrictPage> {
  const frame = document.createElement('iframe');
  if (sandbox) frame.setAttribute('sandbox', sandbox);
  frame.srcdoc = `<!doctype html><html lang="de"><meta http-equiv="Content-Security-Policy" content="${policy}">
    <script type="module" src="/test/support/import-module.ts"></script><main></main></html>`;
  const main = document.createElement('main');
  main.append(frame);
  document.body.append(main);
  await new Promise(resolve => frame.addEventListener('load', resolve, { once: true }));
  const page = frame.contentWindow as Window & { importModule: (address: string) => Promise<never> };
  const violations: string[] = [];
  page.document.addEventListener('securitypolicyviolation', event => violations.push(event.violatedDirective));
  return { document: page.document, load: file => page.importModule(`/test/${file}`), violations };
}
