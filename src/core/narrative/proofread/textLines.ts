/**
 * Offsets of a text as lines and offsets in the line, the way people find a place.
 */
export interface Place {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

export function placesIn(text: string): (from: number, to: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (from, to) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= from) low = middle;
      else high = middle - 1;
    }
    const start = starts[low] ?? 0;
    return { line: low + 1, from: from - start, to: to - start };
  };
}
