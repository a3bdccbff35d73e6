/** papaparse is no module. Made one by two lines, it brings no helpers for such code into the chunks that pages share. */
export const papaparseAsModule = (path, code) =>
  /\/papaparse(\.min)?\.js$/.test(path)
    ? `const module = { exports: {} }, { exports } = module;\n${code}\nexport default module.exports;`
    : undefined;
