import type { Word } from './words';

/** A link to an answer that this device made, with the secret that takes it back. */
export type Shared = Readonly<{ id: string; address: string; secret: string; until: number; question: string }>;

const key = 'chatbot.shared';
const mostKept = 200;

/** Where answers are shared. */
export const sharedAnswers = () => new URL('../shared', import.meta.url);

/** The links that this device made, by the answer's id: they outlive their conversation, so that they can be taken back. */
export const links = {
  all(): Readonly<Record<string, Shared>> {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
      const kept = Object.entries((stored ?? {}) as Record<string, unknown>).filter(
        ([, link]) => isShared(link) && link.until > Date.now()
      );
      return Object.fromEntries(kept) as Record<string, Shared>;
    } catch {
      return {};
    }
  },

  find: (answer: string): Shared | undefined => links.all()[answer],

  /** Remembers the link to an answer, or forgets it. */
  put(answer: string, link: Shared | undefined) {
    const { [answer]: _, ...others } = links.all();
    const kept = Object.entries(link ? { ...others, [answer]: link } : others).slice(-mostKept);
    try {
      localStorage.setItem(key, JSON.stringify(Object.fromEntries(kept)));
    } catch {
      // Storage may be full or closed.
    }
  },

  /** Takes a link back; what went wrong, where something did. */
  async takeBack(answer: string, link: Shared): Promise<Word | undefined> {
    try {
      const headers = { Authorization: `Bearer ${link.secret}` };
      const response = await fetch(`${sharedAnswers()}/${link.id}`, { method: 'DELETE', headers });
      if (!response.ok && response.status !== 404) return response.status === 429 ? 'shareTooOften' : 'shareFailed';
      links.put(answer, undefined);
      return undefined;
    } catch {
      return 'shareFailed';
    }
  }
};

function isShared(stored: unknown): stored is Shared {
  const { id, address, secret, until, question } = (stored ?? {}) as Partial<Shared>;
  return [id, address, secret, question].every(text => typeof text === 'string') && typeof until === 'number';
}
