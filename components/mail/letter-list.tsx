import { useTranslations } from "next-intl";
import type { ShownLetter } from "@/domain/mail/manage.server";
import { formatMoment } from "@/domain/time/dates";
import { OfficeRows } from "../administration/office-rows";
import { ButtonForm } from "../ui/button-form";
import type { FormHandler } from "../ui/form-state";
import { Tag, type TagTone } from "../ui/tag";

type LetterListProps = { letters: ShownLetter[]; resend: FormHandler<void>; drop: FormHandler<void> };

const tones: Record<ShownLetter["state"], TagTone> = {
  waiting: "plain",
  handing: "gold",
  sent: "sage",
  unsure: "gold",
  refused: "red",
  cancelled: "plain",
};

/** Letters, the latest first: how far each is, why one did not go, and what can be done about it. */
export function LetterList({ letters, resend, drop }: LetterListProps) {
  const t = useTranslations("mail");
  if (letters.length === 0) return <p>{t("none")}</p>;
  return (
    <OfficeRows
      rows={letters.map((letter) => ({
        key: letter.id,
        title: letter.subject,
        more: <About letter={letter} />,
        side: <Side letter={letter} resend={resend} drop={drop} />,
      }))}
    />
  );
}

function About({ letter }: { letter: ShownLetter }) {
  const t = useTranslations("mail");
  const { name, email, state, attempts, failure, dueAt, createdAt, sentAt } = letter;
  const facts = [
    t("to", { name, email, moment: formatMoment(createdAt) }),
    sentAt ? t("sentAt", { moment: formatMoment(sentAt) }) : "",
    state === "waiting" && attempts > 0 ? t("next", { moment: formatMoment(dueAt), count: attempts }) : "",
  ];
  return (
    <>
      <p className="wrap-anywhere">{facts.filter(Boolean).join(" · ")}</p>
      {failure ? <p className="text-red-deep">{t(`failure.${failure}`)}</p> : null}
      {state === "unsure" ? <p>{t("unsureMeans")}</p> : null}
    </>
  );
}

function Side({ letter, resend, drop }: { letter: ShownLetter } & Omit<LetterListProps, "letters">) {
  const t = useTranslations("mail");
  const { id, state, name, createdAt } = letter;
  const of = <span className="sr-only"> {t("of", { name, moment: formatMoment(createdAt) })}</span>;
  const isStuck = state === "refused" || state === "unsure";
  return (
    <>
      <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
      {isStuck ? (
        <ButtonForm action={resend} values={{ id }} variant="secondary">
          {t("resend")}
          {of}
        </ButtonForm>
      ) : null}
      {isStuck || state === "waiting" ? (
        <ButtonForm action={drop} values={{ id }} variant="secondary">
          {t("drop")}
          {of}
        </ButtonForm>
      ) : null}
    </>
  );
}
