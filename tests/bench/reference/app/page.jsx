export default function Home() {
  return <h1>Trang đối chiếu</h1>;
}
