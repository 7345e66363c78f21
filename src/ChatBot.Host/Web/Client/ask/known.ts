import type { Token } from '../chat/tokens';

/** A conversation that this device knows how to come back to. */
export type Known = Readonly<{
  conversationId: string;
  token: string;
  name: string;
  at: number;
}>;

const key = 'chatbot.conversations';
const mostKnown = 50;
export const longestName = 120;

/** The reader's own conversations, kept on this device alone. A browser that keeps nothing for us only loses the list. */
export const conversations = {
  all(): readonly Known[] {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
      return Array.isArray(stored) ? stored.filter(isKnown) : [];
    } catch {
      return [];
    }
  },

  find: (conversationId: string | undefined) => conversations.all().find(known => known.conversationId === conversationId),

  /** Names a conversation by its first question, and remembers it as the latest. */
  begin(token: Token, question: string) {
    const known = conversations.find(token.conversationId);
    conversations.put({
      ...known,
      conversationId: token.conversationId,
      token: token.token,
      name: known?.name ?? question.slice(0, longestName),
      at: Date.now()
    });
  },

  /** A token that was renewed. */
  renew({ conversationId, token }: Token) {
    const known = conversations.find(conversationId);
    if (known) write(conversations.all().map(one => (one.conversationId === conversationId ? { ...known, token } : one)));
  },

  rename(conversationId: string, name: string) {
    write(conversations.all().map(one => (one.conversationId === conversationId ? { ...one, name: name.slice(0, longestName) } : one)));
  },

  put(known: Known) {
    write(
      [known, ...conversations.all().filter(one => one.conversationId !== known.conversationId)].sort((one, other) => other.at - one.at)
    );
  },

  remove(conversationId: string) {
    write(conversations.all().filter(one => one.conversationId !== conversationId));
  }
};

function write(list: readonly Known[]) {
  try {
    localStorage.setItem(key, JSON.stringify(list.slice(0, mostKnown)));
  } catch {
    // Storage may be full or closed.
  }
}

function isKnown(stored: unknown): stored is Known {
  const { conversationId, token, name, at } = (stored ?? {}) as Partial<Known>;
  return typeof conversationId === 'string' && typeof token === 'string' && typeof name === 'string' && typeof at === 'number';
}
