/**
 * Runs in the pane's frame before Excel's library, which finds `_richApiNativeBridge` and talks to it in place of
 * Excel: JSON texts to and from the workbench around the frame. Messages from anyone else are not heard.
 */
interface Bridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost?: (text: string) => void;
}

const bridge: Bridge = {
  sendMessageToHost: text => window.parent.postMessage({ richApi: text }, window.location.origin),
};

Object.assign(globalThis, { _richApiNativeBridge: bridge });

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source !== window.parent || event.origin !== window.location.origin) return;
  const { richApi } = (event.data ?? {}) as { richApi?: unknown };
  if (typeof richApi === 'string') bridge.onMessageFromHost?.(richApi);
});
