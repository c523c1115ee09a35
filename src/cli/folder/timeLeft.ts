/** How far a run over many files is, for the person who waits at a terminal. */

/** Before that many files the first slow or fast one decides, and a number would only mislead. */
const ENOUGH = 5;

/** “已校验 120／3000，约剩 4 分钟”. */
export function progressText(done: number, total: number, seconds: number): string {
  const head = `已校验 ${String(done)}／${String(total)}`;
  if (done < ENOUGH || done >= total) return head;
  return `${head}，约剩 ${spanText((seconds / done) * (total - done))}`;
}

function spanText(seconds: number): string {
  if (seconds < 60) return `${String(Math.max(1, Math.round(seconds)))} 秒`;
  if (seconds < 3600) return `${String(Math.round(seconds / 60))} 分钟`;
  return `${(seconds / 3600).toFixed(1)} 小时`;
}
