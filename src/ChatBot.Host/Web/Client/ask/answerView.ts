import type { Answer, Citation, Part, Range, Sentence } from './activities';
import { drawDays } from './days';
import { icon, make } from './elements';
import { say } from './words';

export type Opener = (citation: Citation, event: MouseEvent) => void;

/** Draws an answer: its sentences, what is the article's apart from what is ours, and its sources, folded. */
export function drawAnswer(answer: Answer, open: Opener): HTMLElement {
  const citations = new Map(answer.citations.map(citation => [citation.number, citation]));
  const text = make('p', { class: 'answer__text' });
  if (answer.narrowed) text.append(make('span', { class: 'answer__own' }, ...drawDays(`${answer.narrowed}: `)));
  for (const sentence of answer.sentences) {
    text.append(...drawSentence(sentence));
    for (const number of new Set(sentence.citations)) {
      const citation = citations.get(number);
      if (citation) text.append('\u2060', drawMarker(citation, open));
    }
    text.append(' ');
  }
  return make(
    'div',
    { class: answer.answered ? 'answer' : 'answer answer--refusal' },
    text,
    answer.notice !== undefined && make('p', { class: 'answer__notice' }, answer.notice),
    answer.citations.length > 0 && drawSources(answer.citations, open)
  );
}

/** The answer as text, for the clipboard and for who listens. */
export function writeAnswer(answer: Answer, withSources: boolean): string {
  const sentences = answer.sentences.map(({ text, citations }) =>
    [text, ...(withSources ? citations.map(number => `[${number}]`) : [])].join(' ')
  );
  const lines = [[answer.narrowed && `${answer.narrowed}:`, ...sentences].filter(Boolean).join(' ')];
  if (answer.notice) lines.push('', answer.notice);
  if (withSources && answer.citations.length > 0) {
    lines.push('', `${say('sourcesHead')}:`);
    for (const citation of answer.citations) {
      const details = detailsOf(citation);
      const address = citation.original ?? citation.page ?? '';
      lines.push(`[${citation.number}] ${citation.title}${details && ` (${details})`}: “${citation.quote}” ${address}`.trim());
    }
  }
  return lines.join('\n');
}

function drawSentence({ text, parts, phrase }: Sentence): Node[] {
  const nodes: Node[] = [];
  let place = 0;
  // What a model wrote has no parts: it is neither the article's words nor what we put beside them.
  if (parts.length === 0) return [document.createTextNode(text)];
  for (const part of parts.filter(isIn(text))) {
    if (part.start < place) continue;
    if (part.start > place) nodes.push(own(text.slice(place, part.start)));
    nodes.push(drawPart(text, part, phrase));
    place = part.end;
  }
  if (place < text.length) nodes.push(own(text.slice(place)));
  return nodes;
}

function drawPart(text: string, part: Part, phrase?: Range): Node {
  const words = text.slice(part.start, part.end);
  if (part.kind !== 'quote') return own(words, part.kind);
  const quote = make('span', { class: 'answer__quote' });
  if (phrase && phrase.start >= part.start && phrase.end <= part.end && phrase.start < phrase.end)
    quote.append(
      text.slice(part.start, phrase.start),
      make('strong', {}, text.slice(phrase.start, phrase.end)),
      text.slice(phrase.end, part.end)
    );
  else quote.append(words);
  return quote;
}

const own = (words: string, kind?: string) => make('span', { class: 'answer__own', 'data-kind': kind }, ...drawDays(words));

const isIn = (text: string) => ({ start, end }: Range) => start >= 0 && start < end && end <= text.length;

const drawMarker = (citation: Citation, open: Opener) => {
  const traits = {
    class: 'marker',
    'data-citation': citation.number,
    'aria-label': say('source', citation.number, citation.title),
    title: citation.title
  };
  const address = citation.page ?? citation.original;
  return address
    ? make(
        'a',
        { ...traits, href: address, target: '_blank', rel: 'noopener', click: event => open(citation, event as MouseEvent) },
        ...bracketed(citation.number)
      )
    : make('span', { ...traits, role: 'note' }, ...bracketed(citation.number));
};

/** The brackets are seen where there are no colours, and copied with the number, so that it runs into nothing behind it. */
const bracketed = (number: number) => [
  make('span', { class: 'marker__bracket' }, '['),
  String(number),
  make('span', { class: 'marker__bracket' }, ']')
];

/** One line that opens to cards, one for each article. */
function drawSources(citations: readonly Citation[], open: Opener): HTMLElement {
  const articles = [...new Set(citations.map(({ article }) => article))].map(article =>
    citations.filter(citation => citation.article === article)
  );
  const names = [...new Set(articles.map(([first]) => first!.source ?? first!.title))];
  return make(
    'details',
    { class: 'sources' },
    make(
      'summary',
      { class: 'sources__line' },
      make('span', { class: 'sources__count' }, articles.length === 1 ? say('sourceOne') : say('sources', articles.length)),
      make('span', { class: 'sources__names' }, names.join(', '))
    ),
    make('ol', { class: 'cards' }, ...articles.map(cited => drawCard(cited, open)))
  );
}

function drawCard(citations: readonly Citation[], open: Opener): HTMLElement {
  const first = citations[0]!;
  const details = detailsOf(first);
  return make(
    'li',
    { class: 'card' },
    make('h3', { class: 'card__title' }, first.title),
    details !== '' && make('p', { class: 'card__details' }, ...drawDays(details)),
    ...citations.map(citation =>
      make(
        'blockquote',
        { class: 'card__quote' },
        make('span', { class: 'marker marker--plain', 'aria-hidden': true }, String(citation.number)),
        make('p', {}, citation.quote)
      )
    ),
    make('p', { class: 'card__verified' }, icon('check'), say('verified')),
    make(
      'p',
      { class: 'card__ways' },
      first.page !== undefined &&
        make(
          'a',
          {
            href: first.page,
            target: '_blank',
            rel: 'noopener',
            'data-card': first.number,
            click: event => open(first, event as MouseEvent)
          },
          say('openArticle')
        ),
      first.original !== undefined &&
        make(
          'a',
          { href: first.original, target: '_blank', rel: 'noopener noreferrer nofollow' },
          say('original', new URL(first.original).hostname)
        )
    )
  );
}

/** Outlet and day of an article, as far as they are known. */
export const detailsOf = ({ source, date }: Citation) => [source, date].filter(Boolean).join(', ');
