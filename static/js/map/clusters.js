/** Groups shops that would cover each other, by Supercluster. */
import "../../vendor/supercluster/supercluster.js";

/** Distance in pixels below which two shops become one sign: a finger must tell them apart. */
const TOO_CLOSE = 54;

export class Clusters {
  /** `maxZoom` is the map's: shops at one door stay together even there. */
  constructor(shops, maxZoom) {
    this.maxZoom = maxZoom;
    this.index = new globalThis.Supercluster({
      radius: TOO_CLOSE,
      extent: 256,
      maxZoom,
      map: (shop) => ({ open: shop.state === "open" ? 1 : 0 }),
      reduce: (sum, shop) => {
        sum.open += shop.open;
      },
    });
    this.index.load(
      shops.map((shop) => ({
        type: "Feature",
        properties: shop,
        geometry: { type: "Point", coordinates: [shop.longitude, shop.latitude] },
      })),
    );
  }

  /**
   * Signs in a box `[west, south, east, north]`: one `shop`, or a `cluster` of `shops`, some `open`.
   */
  signs(box, zoom) {
    return this.index.getClusters(box, zoom).map(({ properties, geometry }) => {
      const [longitude, latitude] = geometry.coordinates;
      const position = { latitude, longitude };
      if (!properties.cluster) {
        return { ...position, key: `s${properties.id}`, shop: properties, shops: 1, cluster: null };
      }
      const { cluster_id: cluster, point_count: shops, open } = properties;
      return { ...position, key: `c${cluster}`, shop: null, shops, open, cluster };
    });
  }

  /** All shops of a cluster. */
  shopsOf(cluster) {
    return this.index.getLeaves(cluster, Infinity).map((leaf) => leaf.properties);
  }

  /** The zoom at which a cluster falls apart, or null if it never does. */
  splitsAt(cluster) {
    const zoom = this.index.getClusterExpansionZoom(cluster);
    return zoom > this.maxZoom ? null : zoom;
  }
}
