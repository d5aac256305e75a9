import { ElementScript } from "../ui/element-parts";

/** The large photos open and close by plain links; the keys everyone tries press those links. */
export function LightboxKeys() {
  return (
    <lightbox-keys>
      <ElementScript name="photos" />
    </lightbox-keys>
  );
}
