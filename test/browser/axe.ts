/** axe over the pane as the browser draws it. */
import { createRequire } from 'node:module';
import type { Workbench } from './support';

const AXE: string = (createRequire(require.resolve('jest-axe'))('axe-core') as { source: string })
  .source;

export async function violations(bench: Workbench): Promise<string[]> {
  const frame = bench.page.frame({ url: /pane-workbench/ });
  if (!frame) throw new Error('no pane');
  await frame.evaluate(AXE);
  // What is still fading in has the contrast of half its opacity; an endless animation (a spinner) is not waited for.
  await frame.evaluate(async () => {
    const passing = () =>
      document
        .getAnimations()
        .filter(
          ({ playState, effect }) =>
            playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
        );
    while (passing().length > 0)
      await Promise.allSettled(passing().map(({ finished }) => finished));
  });
  return frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run: () => Promise<{
          violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
        }>;
      };
    };
    const { violations: found } = await axe.run();
    return found.flatMap(({ id, nodes }) =>
      nodes.map(
        node => `${id}: ${node.html.slice(0, 160)} ${(node.failureSummary ?? '').slice(0, 200)}`,
      ),
    );
  });
}
