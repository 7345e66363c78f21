import type { Token } from './tokens';

const key = 'chatbot.conversation';

/** The conversation of this tab, so that a reload goes on with it. A browser that keeps nothing for us only loses that. */
export const storedConversation = {
  read(): Token | undefined {
    try {
      const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
      return isToken(stored) ? stored : undefined;
    } catch {
      return undefined;
    }
  },

  write({ conversationId, token }: Token) {
    try {
      sessionStorage.setItem(key, JSON.stringify({ conversationId, token }));
    } catch {
      // Storage may be full, or closed to a frame on another site.
    }
  },

  clear() {
    try {
      sessionStorage.removeItem(key);
    } catch {
      // As above.
    }
  }
};

function isToken(stored: unknown): stored is Token {
  const { conversationId, token } = (stored ?? {}) as Partial<Token>;
  return typeof conversationId === 'string' && typeof token === 'string';
}
