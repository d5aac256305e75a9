import { connection } from "next/server";
export default async function SignInPage() {
  await connection();
  return <main>Đăng nhập</main>;
}
