import { comparable } from "../../model/similar-text";
import type { PlannedFile } from "./planned-file";

/**
 * The municipalities whose files one and the same person gets, for each person who gets more than one: an address that
 * stands in several rows of the distribution list, alone or among others. Such a person knows the numbers of all of them.
 */
export function sharedReaders(files: readonly PlannedFile[]): readonly (readonly string[])[] {
  const byPerson = new Map<string, readonly string[]>();
  for (const { municipality, recipient = "" } of files) {
    const persons = new Set(recipient.split(/[,;\n]/).map(comparable));
    for (const person of persons) byPerson.set(person, [...(byPerson.get(person) ?? []), municipality]);
  }
  byPerson.delete("");
  const groups = [...byPerson.values()].filter(({ length }) => length > 1);
  return [...new Map(groups.map((group) => [group.join("\n"), group])).values()];
}
