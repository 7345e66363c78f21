import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the bundle has differently from the packages: what nothing here can reach is left out, and two things that Web Chat forgets are
 * put in.
 */
export const changesTo = here => ({
  name: 'changes',
  setup(bundle) {
    // The Direct Line transport of App Service.
    bundle.onLoad({ filter: /botframework-directlinejs[\\/]lib[\\/]directLineStreaming\.js$/ }, () => ({
      contents: 'exports.DirectLineStreaming = undefined;'
    }));
    bundle.onLoad({ filter: /botframework-webchat-api[\\/]dist[\\/]botframework-webchat-api\.mjs$/ }, ({ path }) => ({
      contents: withStreamsJoined(withEnglishAlone(readFileSync(path, 'utf8')))
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

/**
 * Web Chat finds the bubble that a part of a streamed answer belongs to by what it has drawn before. Where the start of the stream, its
 * text and its end come between two drawings, each would get a bubble of its own, and the reader the answer twice; so it looks at what
 * it is just drawing first.
 */
function withStreamsJoined(source) {
  const name = '([\\w$]+)';
  const key = new RegExp(
    `${name}=${name}&&${name}\\.get\\(\\2\\)\\|\\|${name}&&${name}\\.get\\(\\4\\)` +
      `(\\|\\|${name}&&\\5\\.get\\(\\7\\)\\|\\|${name}\\.get\\(${name}\\)\\|\\|${name}\\(\\);\\7&&${name}\\.set\\(\\7,\\1\\))`
  );
  if (!key.test(source)) throw new Error('Web Chat no longer finds the bubble of a streamed part where it did.');
  return source.replace(key, (_, found, own, sent, stream, drawn, rest, id, known, activity, unique, drawing) =>
    `${found}=${own}&&${sent}.get(${own})||${stream}&&(${drawing}.get(${stream})||${drawn}.get(${stream}))${rest}`
  );
}
