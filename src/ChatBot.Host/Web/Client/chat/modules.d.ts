declare module 'react-scroll-to-bottom' {
  export const Composer: import('react').ComponentType<{ nonce?: string; children?: import('react').ReactNode }>;
}
