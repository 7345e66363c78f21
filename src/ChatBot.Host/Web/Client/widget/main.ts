import { launch } from './launcher';

const script = document.currentScript as HTMLScriptElement | null;
if (script) launch(script);
