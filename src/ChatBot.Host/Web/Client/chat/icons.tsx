const thumb =
  'M7 21H4.5A1.5 1.5 0 0 1 3 19.5v-8A1.5 1.5 0 0 1 4.5 10H7m0 11V10m0 11h9.6' +
  'a2.4 2.4 0 0 0 2.36-1.95l1.2-6.2A2.4 2.4 0 0 0 17.8 10H14V5.2A2.2 2.2 0 0 0 11.8 3L7 10';

const Icon = ({ path, isTurned = false }: Readonly<{ path: string; isTurned?: boolean }>) => (
  <svg aria-hidden="true" className={isTurned ? 'icon icon--turned' : 'icon'} fill="none" viewBox="0 0 24 24">
    <path d={path} stroke="currentColor" strokeLinecap="round" strokeLinejoin="round" strokeWidth="1.7" />
  </svg>
);

export const ThumbUp = () => <Icon path={thumb} />;

export const ThumbDown = () => <Icon isTurned path={thumb} />;
