/** What our content security policy asks of a style that a script writes. */
export const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
