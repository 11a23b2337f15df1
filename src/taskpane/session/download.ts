import { CommandRefusal, type Command } from "../../commands/command";
import { downloadRefusedDe, sharingActivitiesDe } from "../i18n/sharing-de";
import { downloadRefusedEn, sharingActivitiesEn } from "../i18n/sharing-en";

/** Milliseconds after which the browser has surely taken the bytes over. */
const HAND_OVER_TIME = 60_000;

/**
 * Hands bytes to the browser as a file to be saved. Some versions of Excel drop such a file without a word, so whoever calls this
 * says how else to come by it.
 */
export const downloadCommand: Command<{ readonly fileName: string; readonly bytes: Uint8Array }, void> = {
  id: "download",
  title: { de: sharingActivitiesDe.saveZip, en: sharingActivitiesEn.saveZip },
  description: { de: sharingActivitiesDe.saveZip, en: sharingActivitiesEn.saveZip },
  async run({ fileName, bytes }) {
    try {
      const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: "application/zip" }));
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
        { de: downloadRefusedDe.wayOut, en: downloadRefusedEn.wayOut },
        { cause },
      );
    }
  },
};
