import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { minifyTemplates } from './.toolchain/minify-templates.mjs';

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

/**
 * Code that two widgets need travels in one chunk, `core`: a page with one widget makes few requests. Not the loader,
 * which has a name of its own, nor calendar arithmetic and credentials, which one widget and its backends need.
 */
const isCore = (id: string): boolean => !/\/src\/(embed|time)\/|credential|contract\/pass/.test(id);

/** What offers, events and forms share travels in a chunk of its own, so that passes and figures do without it (1.7 kB). */
const booking =
  /\/src\/(views\/(availability|respond|facet-select|contact|when-where|more-pages)|contract\/availability|controllers\/signup-form|context\/tags)/;

/**
 * Writes `dist/cdn`, what a page of a content management system loads: the loader under a stable name and its chunks.
 * With `--mode all` it writes everything as one file, for those who pin a version with an integrity hash.
 */
export default defineConfig(({ mode }) => ({
  publicDir: false,
  plugins: [leaveOutOpenWords, minifyTemplates()],
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
            { name: 'core', test: (id: string) => isCore(id) && !booking.test(id), minShareCount: 2, priority: 2 },
            { name: 'booking', test: booking, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
}));
