import { CommandRefusal, type Command } from "../../commands/command";
import type { LocalizedText } from "../../units/language";
import { documentRefusedDe } from "../i18n/document-de";
import { documentRefusedEn } from "../i18n/document-en";
import { downloadRefusedDe, sharingActivitiesDe } from "../i18n/sharing-de";
import { downloadRefusedEn, sharingActivitiesEn } from "../i18n/sharing-en";

/** Milliseconds after which the browser has surely taken the bytes over. */
const HAND_OVER_TIME = 60_000;

type DownloadKind = "zip" | "word";

/** Media types, and how else to come by a file that the browser refuses. */
const KINDS: Readonly<Record<DownloadKind, { readonly type: string; readonly wayOut: LocalizedText }>> = {
  zip: { type: "application/zip", wayOut: { de: downloadRefusedDe.wayOut, en: downloadRefusedEn.wayOut } },
  word: {
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    wayOut: { de: documentRefusedDe, en: documentRefusedEn },
  },
};

/**
 * Hands bytes to the browser as a file to be saved. Some versions of Excel drop such a file without a word, so whoever calls this
 * says how else to come by it.
 */
export const downloadCommand: Command<{ readonly fileName: string; readonly bytes: Uint8Array; readonly kind: DownloadKind }, void> = {
  id: "download",
  title: { de: sharingActivitiesDe.saveZip, en: sharingActivitiesEn.saveZip },
  description: { de: sharingActivitiesDe.saveZip, en: sharingActivitiesEn.saveZip },
  async run({ fileName, bytes, kind }) {
    try {
      const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: KINDS[kind].type }));
      const anchor = document.createElement("a");
      anchor.href = url;
      anchor.download = fileName;
      document.body.append(anchor);
      anchor.click();
      anchor.remove();
      setTimeout(() => URL.revokeObjectURL(url), HAND_OVER_TIME);
    } catch (cause) {
      throw new CommandRefusal(
        "download-not-possible",
        { de: downloadRefusedDe.reason, en: downloadRefusedEn.reason },
        KINDS[kind].wayOut,
        { cause },
      );
    }
  },
};
