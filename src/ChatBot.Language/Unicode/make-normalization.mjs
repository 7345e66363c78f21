// Writes normalization.txt, which NormalizationData.cs reads, from the tables inside Node: node make-normalization.mjs > normalization.txt
// Node tells no combining class, but the order that normalisation puts two marks in does: one mark of each class, in the
// order of the classes, is enough to rank all others. Hangul is left out; its decomposition is arithmetic.
const hex = codePoint => codePoint.toString(16).toUpperCase();
const points = text => [...text].map(character => character.codePointAt(0));
const scalars = function* () {
  for (let c = 0xA0; c < 0x110000; c++)
    if ((c < 0xD800 || c > 0xDFFF) && (c < 0xAC00 || c > 0xD7A3)) yield c;
};
// One mark of each combining class but 0, ascending: DerivedCombiningClass.txt of the Unicode Character Database.
const anchors = [0x334, 0x16FF0, 0x93C, 0x3099, 0x94D, 0x5B0, 0x5B1, 0x5B2, 0x5B3, 0x5B4, 0x5B5, 0x5B6, 0x5B7, 0x5B8, 0x5B9, 0x5BB,
  0x5BC, 0x5BD, 0x5BF, 0x5C1, 0x5C2, 0xFB1E, 0x64B, 0x64C, 0x64D, 0x64E, 0x64F, 0x650, 0x651, 0x652, 0x670, 0x711, 0xC55, 0xC56,
  0xE38, 0xE48, 0xEB8, 0xEC8, 0xF71, 0xF72, 0xF74, 0x321, 0x1DCE, 0x31B, 0x302A, 0x316, 0x59A, 0x302E, 0x1D16D, 0x5AE, 0x300, 0x315,
  0x35C, 0x35D, 0x345];
const comesBefore = (first, second) => {
  const text = String.fromCodePoint(second, first);
  return text.normalize('NFD') !== text && points(text.normalize('NFD'))[0] === first;
};
anchors.slice(1).forEach((anchor, i) => {
  if (!comesBefore(anchors[i], anchor)) throw new Error(`anchor ${hex(anchor)} is out of order`);
});
const rank = mark => {
  const isMark = comesBefore(mark, anchors.at(-1)) || comesBefore(anchors[0], mark);
  if (!isMark) return 0;
  return 1 + anchors.filter(anchor => comesBefore(anchor, mark)).length;
};

const ranks = new Map();
const canonicals = [], compatibles = [], compositions = [];
for (const c of scalars()) {
  const text = String.fromCodePoint(c);
  const compatible = text.normalize('NFKD'), canonical = text.normalize('NFD');
  if (canonical !== text) canonicals.push([c, ...points(canonical)]);
  if (compatible !== canonical) compatibles.push([c, ...points(compatible)]);
  if (compatible === text && rank(c)) ranks.set(c, rank(c));
  if (canonical !== text && text.normalize('NFC') === text) {
    const parts = points(canonical), last = parts.pop();
    const first = points(String.fromCodePoint(...parts).normalize('NFC'));
    if (first.length !== 1 || String.fromCodePoint(first[0], last).normalize('NFC') !== text)
      throw new Error(`${hex(c)} is not composed of two`);
    compositions.push([c, first[0], last]);
  }
}
const line = numbers => numbers.map(hex).join(' ');
console.log(`# Unicode ${process.versions.unicode}; written by make-normalization.mjs. Hexadecimal code points.`);
console.log('# Data (c) Unicode, Inc., under the Unicode License V3.');
console.log('[canonical] code point, then its full canonical decomposition');
canonicals.forEach(entry => console.log(line(entry)));
console.log('[compatibility] code point, then its full compatibility decomposition where that is another');
compatibles.forEach(entry => console.log(line(entry)));
console.log('[marks] rank of the combining class, then the marks of that class');
for (let r = 1; r <= anchors.length + 1; r++) {
  const marks = [...ranks].filter(([, value]) => value === r).map(([mark]) => mark);
  if (marks.length) console.log(line([r, ...marks]));
}
console.log('[compositions] composed, first, second');
compositions.forEach(entry => console.log(line(entry)));
