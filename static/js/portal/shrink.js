/** Photos of telephones are larger than any page needs; mobile networks are slow. */

const LONGEST = 2560;
const QUALITY = 0.86;

/** A photo as an upright bitmap; null for what this browser cannot read. */
export async function upright(file) {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return null;
  }
}

/** The photo at most 2560 pixels long; as it is where it is small or cannot be read. */
export async function shrunk(file, bitmap) {
  const longest = bitmap ? Math.max(bitmap.width, bitmap.height) : 0;
  if (longest <= LONGEST) return file;
  const canvas = document.createElement("canvas");
  const scale = LONGEST / longest;
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
  return blob ? new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }) : file;
}

/** Draws the middle of a photo into a small square. */
export function drawThumb(canvas, bitmap) {
  if (!bitmap) return;
  const side = Math.min(bitmap.width, bitmap.height);
  const [x, y] = [(bitmap.width - side) / 2, (bitmap.height - side) / 2];
  canvas.getContext("2d").drawImage(bitmap, x, y, side, side, 0, 0, canvas.width, canvas.height);
}
