import { useTranslations } from "next-intl";
import type { Seat } from "@/domain/councils/vocabulary";
import { ConfirmForm } from "../ui/confirm-form";
import type { FormHandler } from "../ui/form-state";

type MemberListProps = {
  members: { id: string; userId: string | null; name: string; title: string; seat: Seat }[];
  /** Ends a seat; null for who may not. */
  unseat: FormHandler<never> | null;
  councilId: string;
};

/** Who sits in a council, the chair first. */
export function MemberList({ members, unseat, councilId }: MemberListProps) {
  const t = useTranslations("council");
  if (members.length === 0) return <p className="text-soft">{t("nobodyYet")}</p>;
  return (
    <ul className="ruled">
      {members.map((one) => (
        <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-6 py-2">
          <div className="min-w-0">
            <p className="wrap-anywhere">
              <strong>{one.name}</strong> <span className="text-soft">{t(`seat.${one.seat}`)}</span>
            </p>
            <p className="text-base text-soft wrap-anywhere">
              {[one.title, one.userId === null ? t("withoutAccount") : ""].filter(Boolean).join(" · ")}
            </p>
          </div>
          {unseat ? (
            <ConfirmForm
              action={unseat}
              values={{ councilId, memberId: one.id }}
              variant="quiet"
              opener={t("endSeat")}
              means={t("endSeatMeans", { name: one.name })}
              confirm={t("endSeat")}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
