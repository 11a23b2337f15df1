import type { Finding } from "../../model/finding";
import { comparable } from "../../model/similar-text";
import type { ReturnIdentity } from "../return-form/return-form";
import { signingKey } from "../return-form/signing-key";
import type { SharingRecord } from "../sharing-record";
import { DAMAGES } from "./damages";
import type { ReadCover } from "./read-cover";
import { REJECTIONS } from "./rejections";
import type { ReturnedBook } from "./returned-book";

/** What the controller's workbook knows of the distribution. */
export type Expectation = {
  /** All that are asked, in their order. */
  readonly municipalities: readonly string[];
  /** Year that is planned. */
  readonly year: number;
  /** What was sent last, if the workbook remembers it. */
  readonly record?: SharingRecord;
};

/** Whose a file is. Without an identity it is not to be read any further. */
export type CheckedIdentity = {
  readonly identity?: ReturnIdentity;
  /** As the controller's workbook writes it; absent for a file that belongs to nobody. */
  readonly municipality?: string;
  readonly findings: readonly Finding[];
};

const OWN_TABLES = ["Budget", "Personal", "Bestand"];

/** Checks that a file is one of those that were sent from this workbook, for this year and in a version that can be. */
export function checkIdentity(book: ReturnedBook, cover: ReadCover | undefined, expected: Expectation): CheckedIdentity {
  const sheet = cover?.sheet ?? book.sheets[0]?.name ?? "";
  const signature = cover?.signature;
  const content = signature?.content;
  // Words of a cover can also stand in a planning workbook.
  if (content === undefined && isPlan(book)) return { findings: [REJECTIONS.planningWorkbook({ sheet })] };
  if (cover === undefined) return { findings: [REJECTIONS.notAReturn({ sheet })] };
  if (content === undefined) {
    const owner = expected.record?.files.find(({ fileName }) => comparable(fileName) === comparable(book.fileName))?.municipality;
    return { ...ownerNamed(owner, expected), findings: [REJECTIONS.unreadableSignature({ sheet, cell: signature?.cell })] };
  }
  const { identity } = content;
  const owner = ownerNamed(identity.municipality, expected);
  const place = { sheet, cell: signature?.cell };
  const rejection = signatureProblem(content, place, expected) ?? contentProblem(identity, place, owner.municipality, expected);
  if (rejection !== undefined) return { ...owner, findings: [rejection] };
  return { ...owner, identity, findings: remarksOn(identity, place, book.fileName, owner.municipality ?? "", expected) };
}

function isPlan({ tables }: ReturnedBook): boolean {
  const names = new Set(tables.map(comparable));
  return OWN_TABLES.every((name) => names.has(comparable(name)));
}

function ownerNamed(name: string | undefined, { municipalities }: Expectation): Pick<CheckedIdentity, "municipality"> {
  const municipality = name === undefined ? undefined : municipalities.find((candidate) => comparable(candidate) === comparable(name));
  return municipality === undefined ? {} : { municipality };
}

type Place = { readonly sheet: string; readonly cell?: string };

function signatureProblem(
  content: NonNullable<NonNullable<ReadCover["signature"]>["content"]>,
  place: Place,
  { record }: Expectation,
): Finding | undefined {
  const key = signingKey(record?.key);
  if (content.isSignedBy(key)) return undefined;
  return content.keyKind === "secret" && key.kind === "public" ? REJECTIONS.noSecretHere(place) : REJECTIONS.brokenSignature(place);
}

function contentProblem(
  { municipality: name, year, month, version }: ReturnIdentity,
  place: Place,
  municipality: string | undefined,
  expected: Expectation,
): Finding | undefined {
  if (municipality === undefined) return REJECTIONS.unknownMunicipality(place, name);
  const sent = sentTo(municipality, expected);
  const expectedYear = sent?.year ?? expected.year;
  if (year !== expectedYear) return REJECTIONS.otherYear(place, year, expectedYear);
  if (sent === undefined) return undefined;
  if (version > sent.version) return REJECTIONS.newerVersion(place, version, sent.version);
  if (version === sent.version && month !== sent.month) return REJECTIONS.otherMonth(place, month, sent.month);
  return undefined;
}

function sentTo(municipality: string, { record }: Expectation): ReturnIdentity | undefined {
  return record?.files.find((file) => comparable(file.municipality) === comparable(municipality))?.identity;
}

function remarksOn(
  { version }: ReturnIdentity,
  place: Place,
  fileName: string,
  municipality: string,
  expected: Expectation,
): readonly Finding[] {
  const sent = sentTo(municipality, expected);
  const namesake = expected.record?.files.find((file) => comparable(file.fileName) === comparable(fileName))?.municipality;
  const isNameOfAnother = namesake !== undefined && comparable(namesake) !== comparable(municipality);
  return [
    ...(sent !== undefined && version < sent.version ? [DAMAGES.olderVersion(place, version, sent.version)] : []),
    ...(isNameOfAnother ? [DAMAGES.nameOfAnother({ sheet: place.sheet }, fileName, municipality, namesake)] : []),
  ];
}
