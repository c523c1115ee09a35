/**
 * A text as sentences, folded for patterns: one width, no blanks, one kind of per cent sign; each with the way back to the
 * letters as they stand.
 */
export interface Sentence {
  readonly words: string;
  /** Offset in the text of the letter at `index` of `words`. */
  readonly at: (index: number) => number;
  readonly from: number;
  readonly to: number;
}

/** Cut at `stops`, and at the end of each line. */
export function sentencesIn(text: string, stops: RegExp): readonly Sentence[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(line => {
    const sentences: Sentence[] = [];
    let start = 0;
    for (const stop of [...line[0].matchAll(stops), null]) {
      const end = stop ? stop.index + stop[0].length : line[0].length;
      if (end > start) sentences.push(folded(line[0].slice(start, end), line.index + start));
      start = end;
    }
    return sentences;
  });
}

function folded(raw: string, from: number): Sentence {
  const places: number[] = [];
  let words = '';
  for (const match of raw.matchAll(/\S/gu)) {
    const letters = match[0].normalize('NFKC');
    for (const letter of letters) {
      words += letter;
      places.push(from + match.index);
    }
  }
  const to = from + raw.length;
  return { words, from, to, at: index => places[index] ?? to };
}
