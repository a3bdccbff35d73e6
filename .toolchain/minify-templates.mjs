import { parseSync, Visitor } from 'vite';

/** Takes idle white space out of the css`…` and html`…` literals of the source, which no minifier of JavaScript touches. */
export const minifyTemplates = () => ({
  name: 'miteinand-minify-templates',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/src/') || !/\b(css|html)`/.test(code)) return null;
    return { code: textsIn(code, id).reduceRight(squeezeText, code), map: null };
  },
});

const squeeze = { css: squeezeCss, html: squeezeHtml };

/** The texts between the expressions of all literals, in the order of the source. */
function textsIn(code, id) {
  const texts = [];
  const visitor = new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      if (!Object.hasOwn(squeeze, tag.name)) return;
      for (const { value, start, end } of quasi.quasis) {
        // The parser counts the delimiters, of one or two characters, to the text.
        const from = start + code.slice(start, end).indexOf(value.raw);
        texts.push({ from, text: value.raw, squeezed: squeeze[tag.name](value.raw) });
      }
    },
  });
  visitor.visit(parseSync(id, code).program);
  return texts.sort((one, other) => one.from - other.from);
}

const squeezeText = (code, { from, text, squeezed }) => code.slice(0, from) + squeezed + code.slice(from + text.length);

/** A line break with its indentation means the same as a space. */
function squeezeHtml(html) {
  return html.replace(/\s*\n\s*/g, ' ');
}

/** Strings keep their spaces; comments go. */
function squeezeCss(css) {
  const parts = /("[^"]*"|'[^']*')|\/\*[\s\S]*?\*\/|\s*([{};,])\s*|(\s+)/g;
  return css
    .replace(parts, (_, verbatim, mark, space) => verbatim ?? mark ?? (space ? ' ' : ''))
    .replace(/;\}/g, '}')
    .replace(/([{;][\w-]+): /g, '$1:');
}
