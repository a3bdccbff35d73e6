/** Lets a test ask the browser what pages cannot: `executeServerCommand('cdp', { method, params })` (Chrome DevTools Protocol). */
export const cdpCommand = () => {
  /** Emulation lasts as long as the one who asked for it is there: one client a page. */
  const clients = new WeakMap();
  return {
    name: 'cdp-command',
    async executeCommand({ command, payload: { method, params } = {}, session }) {
      if (command !== 'cdp') return undefined;
      const page = session.browser.getPage(session.id);
      if (!clients.has(page)) clients.set(page, page.createCDPSession());
      return (await clients.get(page)).send(method, params);
    },
  };
};
