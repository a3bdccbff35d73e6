import { readFileSync } from 'node:fs';

/** The tokens every widget knows, as src/styles/base.ts documents and uses them. */
function readTokens() {
  const source = readFileSync('src/styles/base.ts', 'utf8');
  return [...source.matchAll(/@cssproperty (--\S+) - (.*)/g)].map(([, name, description]) => {
    const [, fallback] = new RegExp(`var\\(${name}, ((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*)\\)`).exec(source) ?? [];
    return { name, description, ...(fallback && { default: fallback }) };
  });
}

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['src/elements/**/*.styles.ts'],
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'tokens',
      packageLinkPhase({ customElementsManifest }) {
        for (const { declarations } of customElementsManifest.modules) {
          for (const element of declarations) {
            if (element.tagName && element.cssParts)
              element.cssProperties = [...readTokens(), ...(element.cssProperties ?? [])];
          }
        }
      },
    },
  ],
};
