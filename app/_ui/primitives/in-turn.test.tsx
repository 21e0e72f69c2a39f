import { prerender } from "react-dom/static";
import { expect, test } from "vitest";
import { InTurn } from "./in-turn";

/** Drawn once: what its caller wants to be told of then. */
function Part({ name, onDrawn }: { name: string; onDrawn: () => void }) {
  onDrawn();
  return <p>{name}</p>;
}

test("parts of a page are drawn in turns of their own, in their order, and what waits comes in between", async () => {
  let answered = 0;
  let isOver = false;
  const answer = () => {
    answered++;
    if (!isOver) setImmediate(answer);
  };
  setImmediate(answer);
  const drawnAt: number[] = [];
  const { prelude } = await prerender(
    ["one", "two", "three"].map((name) => (
      <InTurn key={name}>
        <Part name={name} onDrawn={() => drawnAt.push(answered)} />
      </InTurn>
    )),
  );
  isOver = true;
  expect(await new Response(prelude).text()).toBe("<p>one</p><p>two</p><p>three</p>");
  expect(drawnAt).toHaveLength(3);
  expect(new Set(drawnAt).size).toBe(3);
});
