/** Sets the page's clock, so that stories of a pinned day look the same whenever they are opened; it goes on from there. */
export function setClock(moment: string): void {
  const RealDate = Date;
  const shift = RealDate.parse(moment) - RealDate.now();
  const now = (): number => RealDate.now() + shift;
  globalThis.Date = new Proxy(RealDate, {
    construct: (_, args: [number]) => new RealDate(...(args.length ? args : ([now()] as const))),
    get: (_, name, receiver): unknown => (name === 'now' ? now : Reflect.get(RealDate, name, receiver)),
  });
}
