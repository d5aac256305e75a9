import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { sayableDetails } from "@/components/ui/error-details";
import type { ErrorDetails } from "@/domain/errors";
import en from "@/messages/en";
import vi from "@/messages/vi";

const at = Date.parse("2026-11-23T07:05:00Z");
const vietnamese = createTranslator({ locale: "vi", messages: vi });
const english = createTranslator({ locale: "en", messages: en });

test("whoever comes second is told who did what and when", () => {
  const details = sayableDetails({ by: "Lê Thị H", action: "nomination.approve", at });
  expect(vietnamese("errors.wrong-step", details)).toContain(
    "Lê Thị H đã duyệt và đăng hồ sơ này lúc 14:05 23/11/2026",
  );
  expect(english("errors.wrong-step", details)).toContain(
    "Lê Thị H approved and published this nomination at 14:05 23/11/2026",
  );
  const saved = sayableDetails({ by: "Lê Thị H", action: "nomination.save", at });
  expect(vietnamese("errors.stale", saved)).toContain("Lê Thị H đã sửa hồ sơ này lúc 14:05 23/11/2026");
});

test("whoever approves too soon is told until when the nomination is listed", () => {
  const details = sayableDetails({ until: "07/12/2026" });
  expect(vietnamese("errors.listing-running", details)).toContain("đến hết ngày 07/12/2026");
  expect(english("errors.listing-running", details)).toContain("until the end of 07/12/2026");
});

test("an act without a word of its own, or nothing known, still makes a sentence", () => {
  const known: ErrorDetails[] = [{ by: "Lê Thị H", action: "space.change", at }, {}];
  for (const details of known) {
    for (const say of [vietnamese, english]) {
      for (const code of ["wrong-step", "stale"] as const) {
        const sentence = say(`errors.${code}`, sayableDetails(details));
        expect(sentence).not.toMatch(/[{}]|errors\./);
      }
    }
  }
});
