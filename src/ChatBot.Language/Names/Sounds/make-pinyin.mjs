// Writes pinyin.txt, which Pinyin.cs reads, with ICU's transliterator Han-Latin/Names:
// node make-pinyin.mjs > pinyin.txt (needs uconv, of Debian's icu-devtools)
// One line a syllable without its tone: the syllable, a space, the characters of the basic CJK block that are read so in names.
import { execFileSync } from 'node:child_process';

const characters = Array.from({ length: 0x9FFF - 0x4E00 + 1 }, (_, i) => String.fromCodePoint(0x4E00 + i));
const latin = execFileSync(
  'uconv',
  ['-f', 'utf-8', '-t', 'utf-8', '-x', 'Han-Latin/Names; Latin-ASCII; Lower'],
  { input: characters.join('\n') + '\n' }
).toString().trimEnd().split('\n');
const bySyllable = new Map();
characters.forEach((character, i) => {
  const syllable = latin[i].trim();
  if (/^[a-z]+$/.test(syllable)) bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
});
console.log('# Mandarin readings of the Unicode Common Locale Data Repository; written by make-pinyin.mjs.');
console.log('# Data (c) Unicode, Inc., under the Unicode License V3.');
[...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).forEach(([syllable, read]) => console.log(`${syllable} ${read}`));
