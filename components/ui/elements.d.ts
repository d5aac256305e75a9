import type { HTMLAttributes } from "react";

type PortalElement = HTMLAttributes<HTMLElement> & { [data: `data-${string}`]: string | undefined };

declare module "react" {
  namespace JSX {
    /** The portal's own elements, woken by `public/elements`. */
    interface IntrinsicElements {
      "lost-line": PortalElement;
      "listen-aloud": PortalElement;
      "text-size": PortalElement;
      "share-words": PortalElement;
      "print-page": PortalElement;
      "lightbox-keys": PortalElement;
      "own-ward-link": PortalElement;
      "remember-ward": PortalElement;
      "search-offers": PortalElement;
      "lobby-screen": PortalElement;
    }
  }
}
