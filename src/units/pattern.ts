/** The captured groups of the first match (without the whole match), or undefined if the text does not match. */
export function firstMatch(text: string, pattern: RegExp): readonly string[] | undefined {
  return pattern.exec(text)?.slice(1);
}
