/** A mark that wants its name beside it, in pixels. */
export interface LabelledPoint {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Half the width of the mark. */
  readonly radius: number;
  /** The size of the name. */
  readonly width: number;
  readonly height: number;
}

/** Where a name stands: its left upper corner, in pixels. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Places names beside their marks so that none covers another or a mark; a name without room is left out. The marks are
 * served in their order.
 */
export function placeLabels(points: readonly LabelledPoint[], area: Box): ReadonlyMap<string, LabelPlace> {
  const taken: Box[] = points.map(({ x, y, radius }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }));
  const places = new Map<string, LabelPlace>();
  for (const point of points) {
    const { x, y, radius, width, height } = point;
    const right = x + radius + 2;
    const left = x - radius - 2 - width;
    // Above or below the line to the side, so that the whisker does not run through the name.
    const corners: readonly LabelPlace[] = [
      { x: right, y: y - height - 1 },
      { x: left, y: y - height - 1 },
      { x: right, y: y + 2 },
      { x: left, y: y + 2 },
    ];
    const place = corners.find((corner) => {
      const box = { left: corner.x, top: corner.y, right: corner.x + width, bottom: corner.y + height };
      return box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom && !taken.some((other) => overlap(box, other));
    });
    if (!place) continue;
    places.set(point.name, place);
    taken.push({ left: place.x - 2, top: place.y, right: place.x + width + 2, bottom: place.y + height });
  }
  return places;
}

function overlap(first: Box, second: Box): boolean {
  return first.left < second.right && second.left < first.right && first.top < second.bottom && second.top < first.bottom;
}
