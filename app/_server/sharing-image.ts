/** A sharing picture: where it is, how large, and what it shows. */
export type SharingImage = { url: string; width: number; height: number; alt: string; type?: string };
