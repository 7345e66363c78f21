import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the bundle has differently from the packages: what nothing here can reach is left out, and one thing that Web Chat forgets is put in. */
export const changesTo = here => ({
  name: 'changes',
  setup(bundle) {
    // The Direct Line transport of App Service.
    bundle.onLoad({ filter: /botframework-directlinejs[\\/]lib[\\/]directLineStreaming\.js$/ }, () => ({
      contents: 'exports.DirectLineStreaming = undefined;'
    }));
    bundle.onLoad({ filter: /botframework-webchat-api[\\/]dist[\\/]botframework-webchat-api\.mjs$/ }, ({ path }) => ({
      contents: withEnglishAlone(readFileSync(path, 'utf8'))
    }));
    // The nonce that Web Chat gives to everything but its scroller.
    bundle.onResolve({ filter: /^react-scroll-to-bottom$/ }, ({ importer }) =>
      importer.startsWith(here) ? undefined : { path: join(here, 'chat', 'scrollToBottom.tsx') }
    );
  }
});

/** Web Chat brings its words in some fifty languages; the site is in English. */
function withEnglishAlone(source) {
  let dropped = 0;
  const changed = source.replace(/\{[^{}]*TEXT_INPUT_PLACEHOLDER:"[^{}]*\}/g, words => {
    if (words.includes('"Type your message"')) return words;
    dropped++;
    return '{}';
  });
  if (dropped < 30) throw new Error(`Web Chat's languages are no longer where they were: ${dropped} found.`);
  return changed;
}
