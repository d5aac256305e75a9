import { useEffect, useRef, useState } from "react";
import { spokenPieces } from "@/domain/stories/spoken-pieces";

type Listening = "idle" | "playing" | "paused";

/**
 * Reads `text()` aloud with the device's own Vietnamese voice. `voice` is null where there is none: a foreign voice
 * makes Vietnamese unintelligible. Pausing remembers the sentence, for phones whose voices cannot pause.
 */
export function useListening(text: () => string) {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  const [state, setState] = useState<Listening>("idle");
  const place = useRef({ pieces: [] as string[], at: 0, turn: 0 });

  useEffect(() => {
    const speech = window.speechSynthesis;
    if (!speech) return;
    // Voices may arrive after the page; not every browser says when on the same object.
    const look = () => setVoice(speech.getVoices().find((one) => /^vi([-_]|$)/i.test(one.lang)) ?? null);
    const quiet = () => speech.cancel();
    look();
    speech.addEventListener?.("voiceschanged", look);
    window.addEventListener("pagehide", quiet);
    return () => {
      quiet();
      speech.removeEventListener?.("voiceschanged", look);
      window.removeEventListener("pagehide", quiet);
    };
  }, []);

  function halt(next: Listening) {
    place.current.turn++;
    window.speechSynthesis.cancel();
    setState(next);
  }

  function say(turn: number) {
    const { pieces, at } = place.current;
    if (turn !== place.current.turn) return;
    if (at >= pieces.length) return setState("idle");
    const piece = new SpeechSynthesisUtterance(pieces[at]);
    piece.lang = "vi-VN";
    piece.voice = voice;
    piece.onend = () => {
      if (turn !== place.current.turn) return;
      place.current.at++;
      say(turn);
    };
    piece.onerror = () => turn === place.current.turn && setState("idle");
    window.speechSynthesis.speak(piece);
  }

  return {
    voice,
    state,
    toggle: () => {
      if (state === "playing") return halt("paused");
      if (state === "idle") place.current = { ...place.current, pieces: spokenPieces(text()), at: 0 };
      halt("playing");
      say(place.current.turn);
    },
    stop: () => halt("idle"),
  };
}
