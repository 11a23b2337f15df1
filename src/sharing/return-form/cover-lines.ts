import { formDigest } from "./form-marks";
import type { SharedInput, SharedStyle } from "../shared-sheet";
import type { ReturnForm, ReturnIdentity } from "./return-form";
import { fingerprintOf, signedText } from "./signature";
import type { SigningKey } from "./signing-key";

/**
 * Labels on the sheet `Deckblatt` by which a returned file is read. Whoever reads it looks for the label in any cell of
 * the sheet and takes the first cell with content to its right in the same row: nothing else may stand there.
 */
export const COVER_LABELS = {
  isNil: "Keine Änderungen (Fehlanzeige)",
  filledBy: "Ausgefüllt von",
  filledOn: "Datum",
  fingerprint: "Kennung",
  signature: "Signatur",
} as const;

/** One line of the cover: a label, and beside it a value or a cell to fill in. */
export type CoverLine = {
  readonly id: keyof typeof COVER_LABELS;
  readonly label: string;
  /** Blank where there is something to fill in. */
  readonly value: string | null;
  /** Look of the cell beside the label. */
  readonly style: SharedStyle;
  readonly numberFormat?: string;
  /** What may be typed into that cell. */
  readonly input?: Omit<SharedInput, "area">;
};

/** The words of the declaration that nothing changes. */
export const NIL_CHOICES = ["ja", "nein"] as const;

/**
 * The lines of the sheet `Deckblatt` that make a file readable when it comes back, in the order in which they should
 * stand: what the municipality fills in, then (small, at the end) what the file says of itself.
 *
 * @param sheets names of all sheets of the file, in the order of the tabs
 */
export function coverLines({
  form,
  identity,
  key,
  sheets,
}: {
  readonly form: ReturnForm;
  readonly identity: ReturnIdentity;
  readonly key: SigningKey;
  readonly sheets: readonly string[];
}): readonly CoverLine[] {
  const signed = signedText({ identity, sheets, formDigest: formDigest(form, identity, key) }, key);
  return [
    {
      id: "isNil",
      label: COVER_LABELS.isNil,
      value: null,
      style: "inputText",
      input: {
        kind: "list",
        choices: NIL_CHOICES,
        hint: "„ja“, wenn alles so bleiben soll wie bisher. Dann brauchen Sie auf dem Blatt „Planung“ nichts einzutragen.",
      },
    },
    {
      id: "filledBy",
      label: COVER_LABELS.filledBy,
      value: null,
      style: "inputText",
      numberFormat: "@",
      input: { kind: "text", hint: "Name und Telefon für Rückfragen." },
    },
    {
      id: "filledOn",
      label: COVER_LABELS.filledOn,
      value: null,
      style: "input",
      numberFormat: "dd.mm.yyyy",
      input: { kind: "date", hint: "Tag, an dem Sie das Blatt „Planung“ zuletzt ausgefüllt haben, z. B. 30.11.2022." },
    },
    { id: "fingerprint", label: COVER_LABELS.fingerprint, value: fingerprintOf(identity, signed), style: "text" },
    { id: "signature", label: COVER_LABELS.signature, value: signed, style: "code" },
  ];
}
