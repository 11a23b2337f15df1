/** Texts that differ in more than this share of their letters are not the same word mistyped. */
const LARGEST_DIFFERENCE = 1 / 3;

/** The form in which names are compared: without spaces, in small letters, composed characters. */
export function comparable(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/gu, "");
}

/** The candidate most like the text, for "did you mean"; undefined if none is near. */
export function mostSimilar(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = comparable(text);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length * LARGEST_DIFFERENCE)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, comparable(candidate));
    if (distance < bestDistance) {
      bestDistance = distance;
      best = candidate;
    }
  }
  return best;
}

/** Levenshtein distance: how many letters must be added, dropped or replaced. */
export function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}
