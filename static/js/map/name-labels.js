/** Names beside the signs, where there is room for them. */

const HEIGHT = 20;
const HALF_SIGN = 18;
const WIDEST = 168;
const SIDES = ["end", "start", "below"];

let pen = null;

function widthOf(name, font) {
  pen ??= document.createElement("canvas").getContext("2d");
  pen.font = font;
  return Math.min(WIDEST, Math.ceil(pen.measureText(name).width) + 8);
}

function boxOn(side, { x, y }, width) {
  if (side === "below")
    return {
      left: x - width / 2,
      right: x + width / 2,
      top: y + HALF_SIGN,
      bottom: y + HALF_SIGN + HEIGHT,
    };
  const left = side === "end" ? x + HALF_SIGN : x - HALF_SIGN - width;
  return { left, right: left + width, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
}

export const meet = (a, b) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * The side of each sign `{x, y, name, radius}` (pixels) on which its name stands, null for none.
 * Earlier ones come first; `isTaken(box)` tells what else is in the way.
 */
export function placeNames(signs, size, font, isTaken) {
  const taken = signs.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  return signs.map((sign, own) => {
    if (!sign.name) return null;
    const width = widthOf(sign.name, font);
    for (const side of SIDES) {
      const box = boxOn(side, sign, width);
      if (box.left < 4 || box.right > size.x - 4 || box.bottom > size.y - 4) continue;
      if (taken.some((other, i) => i !== own && meet(box, other)) || isTaken(box)) continue;
      taken.push(box);
      return side;
    }
    return null;
  });
}
