import { Composer as BareComposer } from 'react-scroll-to-bottom';
import type { ComponentProps } from 'react';
import { nonce } from './nonce';

export * from 'react-scroll-to-bottom';

/** Web Chat 4.18.1 gives its nonce to everything but this. */
export const Composer = (properties: ComponentProps<typeof BareComposer>) => <BareComposer nonce={nonce} {...properties} />;
