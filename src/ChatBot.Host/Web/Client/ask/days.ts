import { make } from './elements';

// English as the host's pages write it, day first; any other language in its own way.
const english = 'en-GB';
const lang = document.documentElement.lang;
const own = lang === 'en' ? english : lang;
const form = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const inEnglish = new Intl.DateTimeFormat(english, { ...form, timeZone: 'UTC' });
const written = new Intl.DateTimeFormat(own, { ...form, timeZone: 'UTC' });
const writtenHere = new Intl.DateTimeFormat(own, form);
const clock = new Intl.DateTimeFormat(own, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

const mark = (read: string, text: string) => make('time', { datetime: read }, text);

/** A day, such as 8 April 2024, as the host counts days. */
export function drawDay(day: Date) {
  return Number.isNaN(day.getTime()) ? make('span') : mark(day.toISOString().slice(0, 10), written.format(day));
}

/** A moment, such as 8 April 2024, 16:05, by the reader's own clock. */
export const drawMoment = (at: Date) => mark(at.toISOString(), `${writtenHere.format(at)}, ${clock.format(at)}`);

/** What the host wrote, in English: the days in it are marked, so that no line breaks them. */
export function drawDays(text: string): (Node | string)[] {
  // Every second piece is what looks like a day.
  return text.split(/\b(\d{1,2} [A-Z][a-z]{2,8} \d{4})\b/).map((piece, place) => {
    if (place % 2 === 0) return piece;
    const day = new Date(`${piece} UTC`);
    return !Number.isNaN(day.getTime()) && inEnglish.format(day) === piece ? mark(day.toISOString().slice(0, 10), piece) : piece;
  });
}
