import type { Wishes } from './wishes';

export const styles = ({ colour, textColour, side }: Wishes) => `
:host { all: initial; color-scheme: light dark }
.launcher {
  position: fixed; bottom: 20px; ${side}: 20px; z-index: 2147483000;
  display: grid; place-items: center; width: 56px; height: 56px; padding: 0;
  border: 0; border-radius: 50%; background: ${colour}; color: ${textColour}; cursor: pointer;
  box-shadow: 0 2px 6px rgb(0 0 0 / 20%), 0 8px 24px rgb(0 0 0 / 18%);
  transition: transform .15s ease
}
.launcher:hover { transform: scale(1.05) }
.launcher:focus-visible { outline: 3px solid ${colour}; outline-offset: 3px }
.launcher svg { width: 26px; height: 26px }
.panel {
  position: fixed; bottom: 90px; ${side}: 20px; z-index: 2147483000;
  width: min(400px, calc(100vw - 40px)); height: min(660px, calc(100vh - 120px));
  overflow: hidden; border: 1px solid rgb(128 120 110 / 35%); border-radius: 16px;
  background: Canvas; box-shadow: 0 4px 12px rgb(0 0 0 / 12%), 0 18px 50px rgb(0 0 0 / 25%)
}
.panel[hidden] { display: none }
iframe { display: block; width: 100%; height: 100%; border: 0 }
@media (max-width: 480px), (max-height: 480px) {
  .panel { inset: 0; width: auto; height: auto; border: 0; border-radius: 0 }
  .panel:not([hidden]) { z-index: 2147483001 }
}
@media (prefers-reduced-motion: reduce) { .launcher { transition: none } .launcher:hover { transform: none } }
@media print { .launcher, .panel { display: none } }
`;
