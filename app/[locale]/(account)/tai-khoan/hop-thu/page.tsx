import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { ButtonLink } from "@/components/ui/button";
import { zaloText } from "@/app/_server/zalo-text";
import { ButtonForm } from "@/components/ui/button-form";
import { CopyBox } from "@/components/ui/copy-box";
import { place, readQuery } from "@/domain/address/read-query";
import { listNotifications } from "@/domain/notifications/queries.server";
import { formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { markAllRead, openNotification } from "../actions";

export async function generateMetadata({ params }: PageProps<"/[locale]/tai-khoan/hop-thu">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "account" });
  return { title: t("inbox") };
}

export default async function InboxPage({ params, searchParams }: PageProps<"/[locale]/tai-khoan/hop-thu">) {
  const { locale } = await params;
  const actor = await requireViewer(locale, "/tai-khoan/hop-thu");
  const t = await getTranslations();
  const { truoc } = readQuery(await searchParams, { truoc: place() });
  const { messages, next } = await listNotifications(actor, truoc);
  return (
    <WorkPage actor={actor} area="/tai-khoan/hop-thu" width="text">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-3xl">{t("account.inbox")}</h1>
        {messages.some((message) => !message.readAt) ? (
          <ButtonForm action={markAllRead} variant="quiet">
            {t("account.markAllRead")}
          </ButtonForm>
        ) : null}
      </div>
      {messages.length === 0 ? <p className="mt-6">{t("account.inboxEmpty")}</p> : null}
      <ul className="mt-6 ruled">
        {messages.map((message) => (
          <li key={message.id}>
            <ButtonForm
              action={openNotification}
              values={{ id: message.id }}
              variant="row"
              buttonClassName={message.readAt ? undefined : "border-l-4 border-red font-semibold"}
            >
              {/* Answers told before it was kept whether they were yes or no have no `said`. */}
              {t(`notification.${message.kind}`, { said: "", ...message.data })}
              <span className="block text-base font-normal text-soft">{formatMoment(message.createdAt)}</span>
            </ButtonForm>
            <details className="-mt-2 pb-1 pl-3">
              <summary className="inline-flex min-h-11 cursor-pointer items-center text-base text-soft md:min-h-8">
                {t("account.forZalo")}
              </summary>
              <CopyBox text={zaloText(t, message, locale)} />
            </details>
          </li>
        ))}
      </ul>
      {next ? (
        <p className="mt-6">
          <ButtonLink variant="secondary" href={localePath(locale, `/tai-khoan/hop-thu?truoc=${next}`)}>
            {t("account.older")}
          </ButtonLink>
        </p>
      ) : null}
    </WorkPage>
  );
}
