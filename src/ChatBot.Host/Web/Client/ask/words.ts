import texts from './words.en.json';

export type Word = keyof typeof texts;

/** A text of the page; {0}, {1} stand for what is put in. */
export const say = (word: Word, ...put: (string | number)[]) =>
  texts[word].replace(/\{(\d)\}/g, (_, place: string) => String(put[Number(place)] ?? ''));
