import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { minifyTemplates } from './.toolchain/minify-templates.mjs';
import { papaparseAsModule } from './.toolchain/papaparse-as-module.mjs';

/** What `zod/mini` is in pages: the few kinds of check the contract uses. */
const checks = fileURLToPath(new URL('.toolchain/checks.ts', import.meta.url));

/** A list of words that stays open passes every text (contract/shapes.ts): its words need not travel. */
const leaveOutOpenWords: Plugin = {
  name: 'leave-out-open-words',
  transform: (code, id) =>
    /\/contract\/(?!shapes)/.test(id) ? code.replace(/openEnum\((\[[^\]]*\]|\w+)\)/g, 'z.string()') : undefined,
};

/** What `lit/decorators.js` is in pages: the two decorators the elements use. */
const decorators = fileURLToPath(new URL('.toolchain/decorators.ts', import.meta.url));

/** What reads lists that are wholly in the page: files, several sources. */
const inPage = /\/src\/(backends\/(search|merge|csv|content|filter|translate|file|memory)|locale\/fold)/;

/** What lists of offers and of events share: filters, one opened item, the way to it and back. */
const listing =
  /\/src\/(views\/(opened-view|response|title-link|sources-note|freshness|facet|more-pages)|controllers\/(opened|width|address|signup-form)|context\/tags|styles\/(facets|dialog)|backends\/search\/distance)/;

/** What these and the form share. */
const booking =
  /\/src\/(views\/(availability|respond|contact|when-where|fact-list)|styles\/facts|contract\/(availability|form))/;

/** What comes with the first opened item. */
const opened = /\/src\/views\/(item-tools|report)/;

/**
 * Code that two widgets need travels in chunks by who needs it, so that a page with one widget makes few requests and
 * downloads little that it does not use. `core` is what nearly all need: not the loader, which has a name of its own, nor
 * calendar arithmetic and credentials.
 */
const isCore = (id: string): boolean =>
  !/\/src\/(embed|time)\/|credential|contract\/pass/.test(id) &&
  ![inPage, listing, booking, opened].some(own => own.test(id));

/**
 * Writes `dist/cdn`, what a page of a content management system loads: the loader under a stable name and its chunks.
 * With `--mode all` it writes everything as one file, for those who pin a version with an integrity hash.
 */
export default defineConfig(({ mode }) => ({
  publicDir: false,
  plugins: [
    leaveOutOpenWords,
    minifyTemplates(),
    { name: 'papaparse-as-module', transform: (code, id) => papaparseAsModule(id, code) },
  ],
  resolve: { alias: { 'zod/mini': checks, 'lit/decorators.js': decorators } },
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: mode !== 'all',
    target: 'es2022',
    manifest: mode !== 'all' && 'manifest.json',
    // As a library: the preload helper of an application would be three times the size of the loader.
    lib: { entry: { [mode === 'all' ? 'all' : 'miteinand']: 'src/embed/loader.ts' }, formats: ['es'] },
    reportCompressedSize: false,
    rolldownOptions: {
      // Such as a kind of check that does not exist in pages.
      onwarn: ({ message }) => {
        throw new Error(message);
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        comments: false,
        minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
        codeSplitting: mode !== 'all' && {
          groups: [
            { name: 'core', test: isCore, minShareCount: 2, priority: 3 },
            { name: 'booking', test: booking, minShareCount: 2, priority: 2 },
            { name: 'listing', test: listing, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
}));
