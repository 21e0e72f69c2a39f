"use client";

/** How long a browser may take to begin a download before its address is given up. */
const KEEP_MS = 60_000;

/** Gives a picture to the phone's own sheet ("Save image", notes, mail) or else saves it as a file; false when the sheet was closed. */
export async function savePicture(picture: Blob, name: string): Promise<boolean> {
  const file = new File([picture], name, { type: picture.type });
  // On http in a LAN there is no sheet, and desktop browsers have one that takes no files.
  if (typeof navigator.canShare === "function" && navigator.canShare({ files: [file] })) {
    try {
      await navigator.share({ files: [file] });
      return true;
    } catch (error) {
      // Closed without a choice. Anything else (too long after the press, a policy): save it as a file.
      if ((error as DOMException).name === "AbortError") return false;
    }
  }
  const address = URL.createObjectURL(picture);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
  return true;
}
