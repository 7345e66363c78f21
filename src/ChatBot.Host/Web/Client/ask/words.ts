import texts from './words.en.json';

export type Word = keyof typeof texts;

/** A text of the page; {0}, {1} stand for what is put in. */
export const say = (word: Word, ...put: (string | number)[]) =>
  texts[word].replace(/\{(\d)\}/g, (_, place: string) => String(put[Number(place)] ?? ''));

/** The same with elements in the places of {0}, {1}. */
export const sayAround = (word: Word, ...put: Node[]): (Node | string)[] =>
  texts[word].split(/\{(\d)\}/).map((piece, place) => (place % 2 === 1 ? (put[Number(piece)] ?? '') : piece));
