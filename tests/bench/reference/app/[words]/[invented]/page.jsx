const sentence =
  "Chiều nào bà cũng mở cánh cửa sắt và kê lại hàng ghế nhựa cho bọn trẻ trong hẻm đến đọc sách".split(" ");
const letters = "abcdeghiklmnopqrstuvxyABCDEGHIKLMNOPQRSTUVXYăâđêôơưáàảãạéèíìóòộớờụứừ";
const wordsInParagraph = 60;

// Made when first asked for and a file from then on, like a story of the portal.
export function generateStaticParams() {
  return [];
}

/**
 * So many words of a text that is static and always the same. `invented` in a thousand are new, the others go on with one
 * sentence: the more are invented, the less the page gives way to gzip.
 */
export default async function Reference({ params }) {
  const { words, invented } = await params;
  const random = steady(7);
  const text = Array.from({ length: Number(words) }, (_, at) =>
    random() * 1000 < Number(invented) ? invent(random) : sentence[at % sentence.length],
  );
  const paragraphs = [];
  for (let at = 0; at < text.length; at += wordsInParagraph)
    paragraphs.push(<p key={at}>{text.slice(at, at + wordsInParagraph).join(" ")}</p>);
  return (
    <main>
      <h1>Trang đối chiếu</h1>
      {paragraphs}
    </main>
  );
}

function invent(random) {
  const length = 4 + Math.floor(random() * 8);
  return Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join("");
}

/** A generator of numbers in [0, 1) that gives the same ones each time. */
function steady(state) {
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}
