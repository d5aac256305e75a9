import { DomainError } from "../domain/errors";
import { foundNoRoom } from "../domain/backups/shelf.server";

/** What kept a backup or a drill from being done, as one sentence with what to do. */
export function backupRefusal(error: unknown): string {
  if (error instanceof DomainError && error.code === "backup-no-room")
    return `Không đủ chỗ trên đĩa: cần ${error.details.needed} MB, còn ${error.details.free} MB. Hãy dọn đĩa, hoặc đặt BACKUP_DIR sang đĩa khác; chưa thay đổi gì.`;
  if (error instanceof DomainError && error.code === "backup-none")
    return "Chưa có bản sao lưu nào ở đây; hãy chạy npm run db:backup trước.";
  if (foundNoRoom(error))
    return "Đĩa đầy giữa chừng nên chưa sao lưu được. Hãy dọn đĩa, hoặc đặt BACKUP_DIR sang đĩa khác; chưa thay đổi gì.";
  if (mayNotWrite(error))
    return "Tài khoản chạy lệnh này không ghi được vào thư mục ấy, hoặc không mở được cơ sở dữ liệu; chưa thay đổi gì. Hãy dùng lệnh lan-toa, và cho tài khoản ấy thư mục: install -d -m 0700 -o lan-toa -g lan-toa THƯ-MỤC.";
  return error instanceof Error ? error.message : String(error);
}

/** A folder that is another account's, or of a disk that can only be read. */
function mayNotWrite(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return ["EACCES", "EPERM", "EROFS", "SQLITE_CANTOPEN", "SQLITE_READONLY"].includes(String(code));
}
