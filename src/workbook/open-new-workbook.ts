/** Opens the bytes of an .xlsx file as a new, unsaved workbook in its own window. */
export async function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  await Excel.createWorkbook(base64(bytes));
}

const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = "";
  // String.fromCharCode takes its characters as arguments, whose number is limited.
  for (let start = 0; start < bytes.length; start += CHUNK) text += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  return btoa(text);
}
