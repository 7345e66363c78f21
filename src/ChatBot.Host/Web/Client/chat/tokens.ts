/** What Direct Line answers when it issues a token. */
export type Token = Readonly<{ conversationId: string; token: string }>;

/** The host no longer knows a token: it has expired, or its conversation is gone. */
export class TokenRefused extends Error {}

/** Beside the folder of this script, also where the site stands below a path. */
export const domain = new URL('../v3/directline', import.meta.url).href;

/** A token for a new conversation; the host gives it to its own page without a secret. */
export const generateToken = () => request('tokens/generate');

/** A fresh token for the conversation of `token`. */
export const refreshToken = (token: string) => request('tokens/refresh', token);

async function request(path: string, token?: string): Promise<Token> {
  const response = await fetch(`${domain}/${path}`, {
    method: 'POST',
    // The cookie beside the token renews it also when this computer has slept longer than it is good.
    credentials: 'same-origin',
    headers: token ? { authorization: `Bearer ${token}` } : {},
    signal: AbortSignal.timeout(10_000)
  });
  if (response.ok) return (await response.json()) as Token;
  if (token && [401, 403, 404].includes(response.status)) throw new TokenRefused(path);
  throw new Error(`${path}: ${response.status}`);
}
