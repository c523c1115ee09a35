/**
 * The task pane in its frame: the add-in's own page and bundle, with a bridge to the simulated Excel in place of Excel.
 * Messages are heard only from that frame and only of our own origin.
 */
import type { Bridge } from '../hosts/simulator';

export interface PaneOptions {
  readonly apiVersion: string;
  readonly dark: boolean;
}

export class PaneFrame {
  private readonly frame = document.createElement('iframe');
  private bridge: Bridge | null = null;

  constructor(container: HTMLElement) {
    this.frame.title = '决算公开助手';
    container.append(this.frame);
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (event.source !== this.frame.contentWindow || event.origin !== window.location.origin)
        return;
      const { richApi } = (event.data ?? {}) as { richApi?: unknown };
      if (typeof richApi === 'string') this.bridge?.sendMessageToHost(richApi);
    });
  }

  /** Loads the pane anew, as Excel does for each workbook. */
  open(bridge: Bridge, { apiVersion, dark }: PaneOptions): void {
    if (this.bridge) delete this.bridge.onMessageFromHost;
    this.bridge = bridge;
    bridge.onMessageFromHost = richApi => {
      if (this.bridge === bridge) this.post({ richApi });
    };
    const asked = new URLSearchParams({
      api: apiVersion,
      theme: dark ? 'dark' : 'light',
      language: 'zh-CN',
    });
    this.frame.src = `pane-workbench.html?${asked.toString()}`;
  }

  dark(on: boolean): void {
    this.post({ theme: on ? 'dark' : 'light' });
  }

  private post(message: object): void {
    this.frame.contentWindow?.postMessage(message, window.location.origin);
  }
}
