import {
  BarChart3,
  BookOpen,
  Building2,
  CalendarDays,
  ChartLine,
  Clock,
  FileCheck,
  FilePen,
  FileText,
  Flag,
  Gauge,
  Image,
  type LucideIcon,
  Mail,
  MessageSquareText,
  Search,
  Server,
  Tag,
  User,
  UserX,
} from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { AdminCounts } from "@/domain/administration/counts.server";
import { localePath } from "@/messages/locales";

type Entry = { path: string; label: AdminEntryLabel; icon: LucideIcon; count?: keyof AdminCounts };
/** The names of the entries under `adminMenu` of the messages. */
export type AdminEntryLabel =
  | "overview"
  | "campaigns"
  | "fields"
  | "documents"
  | "units"
  | "users"
  | "spaces"
  | "holidays"
  | "consents"
  | "reasons"
  | "papers"
  | "synonyms"
  | "books"
  | "statistics"
  | "figures"
  | "history"
  | "mail"
  | "operations"
  | "personalData";

/** What is administered, in the order of the menu. */
export const adminEntries: readonly Entry[] = [
  { path: "/quan-tri", label: "overview", icon: Gauge },
  { path: "/quan-tri/dot-bieu-duong", label: "campaigns", icon: Flag, count: "campaigns" },
  { path: "/quan-tri/linh-vuc", label: "fields", icon: Tag, count: "fields" },
  { path: "/quan-tri/van-ban", label: "documents", icon: FileText, count: "documents" },
  { path: "/quan-tri/don-vi", label: "units", icon: Building2, count: "units" },
  { path: "/quan-tri/nguoi-dung", label: "users", icon: User, count: "users" },
  { path: "/quan-tri/khong-gian", label: "spaces", icon: Image, count: "spaces" },
  { path: "/quan-tri/ngay-nghi", label: "holidays", icon: CalendarDays, count: "holidays" },
  { path: "/quan-tri/loi-dong-y", label: "consents", icon: FileCheck },
  { path: "/quan-tri/ly-do", label: "reasons", icon: MessageSquareText, count: "reasons" },
  { path: "/quan-tri/mau-giay-to", label: "papers", icon: FilePen },
  { path: "/quan-tri/so-vang", label: "books", icon: BookOpen },
  { path: "/quan-tri/tu-dong-nghia", label: "synonyms", icon: Search },
  { path: "/quan-tri/thong-ke", label: "statistics", icon: BarChart3 },
  { path: "/quan-tri/so-lieu", label: "figures", icon: ChartLine },
  { path: "/quan-tri/nhat-ky", label: "history", icon: Clock },
  { path: "/quan-tri/du-lieu-ca-nhan", label: "personalData", icon: UserX },
  { path: "/quan-tri/thu", label: "mail", icon: Mail },
  { path: "/quan-tri/van-hanh", label: "operations", icon: Server },
];

/** The menu beside every page of the administration on a desk; on a phone the header's menu holds the same. */
export function AdminMenu({ current, counts }: { current: string; counts: AdminCounts }) {
  const t = useTranslations("adminMenu");
  const locale = useLocale();
  return (
    <nav
      aria-label={t("label")}
      className="no-print hidden w-[232px] shrink-0 border-r border-line bg-sand px-3 py-3 md:block"
    >
      <ul>
        {adminEntries.map(({ path, label, icon: Icon, count }) => (
          <li key={path}>
            <a
              href={localePath(locale, path)}
              aria-current={path === current ? "page" : undefined}
              className="flex min-h-11 items-center gap-3 rounded-lg border-l-3 border-transparent px-2.5 text-[0.9375rem] font-semibold no-underline hover:bg-raised aria-[current]:border-red aria-[current]:bg-raised aria-[current]:text-red"
            >
              <Icon aria-hidden="true" className="size-[1.125rem] shrink-0" />
              <span className="min-w-0 grow">{t(label)}</span>
              {count ? (
                <span className="font-normal text-soft tabular-nums">
                  {counts[count].toLocaleString(locale)}
                </span>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
