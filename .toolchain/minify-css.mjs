/**
 * Takes comments and idle white space out of css`…` literals, which no JavaScript minifier touches.
 * Literals that hold another template are left as they are. Strings and expressions keep their spaces.
 */
export const minifyCss = () => ({
  name: 'miteinand-minify-css',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/src/') || !code.includes('css`')) return null;
    return { code: code.replace(/\bcss`([^`]*)`/g, (_, css) => `css\`${squeeze(css)}\``), map: null };
  },
});

const kept = /("[^"]*"|'[^']*'|\$\{[^}]*\})|\/\*[\s\S]*?\*\/|\s*([{};,])\s*|(\s+)/g;

const squeeze = css =>
  css
    .replace(kept, (_, verbatim, mark, space) => verbatim ?? mark ?? (space ? ' ' : ''))
    .replace(/;\}/g, '}')
    .trim();
