// The only script of a strict page: lets a test bring in modules without a word of inline code.
Object.assign(globalThis, { importModule: (address: string): Promise<unknown> => import(address) });
