/** What of Direct Line's activities the page reads. */
export type Activity = Readonly<{
  id?: string;
  type?: string;
  text?: string;
  name?: string;
  replyToId?: string;
  from?: Readonly<{ id?: string; role?: string }>;
  value?: unknown;
  entities?: readonly Entity[];
  suggestedActions?: Readonly<{ actions?: readonly Readonly<{ title?: string; value?: unknown }>[] }>;
  channelData?: ChannelData;
}>;

export type Entity = Readonly<{ '@type'?: string; potentialAction?: readonly Entity[] }>;

export type Filters = Readonly<{ source?: string; since?: string; until?: string; article?: string; title?: string }>;

export type ChannelData = Readonly<{
  answer?: Answer;
  clientActivityID?: string;
  filters?: Filters | null;
  streamType?: string;
}>;

/** An answer in parts, as the host's AnswerData writes it; all of it is text. */
export type Answer = Readonly<{
  id: string;
  question: string;
  answered: boolean;
  narrowed?: string;
  notice?: string;
  seal?: string;
  sentences: readonly Sentence[];
  citations: readonly Citation[];
}>;

export type Range = Readonly<{ start: number; end: number }>;
export type Part = Range & Readonly<{ kind: string }>;
export type Sentence = Readonly<{ text: string; citations: readonly number[]; parts: readonly Part[]; phrase?: Range }>;

export type Citation = Range &
  Readonly<{
    number: number;
    article: string;
    title: string;
    quote: string;
    source?: string;
    published?: string;
    date?: string;
    page?: string;
    original?: string;
  }>;

export const isOwn = (activity: Activity) => activity.from?.role === 'user';

/** Markdown that the bot wrote, as plain text: for replies that say nothing in parts, and for drafts. */
export const plain = (text: string) =>
  text
    .replace(/\n+\[\d+\]: [^\n]*/g, '')
    .replace(/\*\*/g, '')
    .replace(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)));
