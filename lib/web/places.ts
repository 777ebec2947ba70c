/** Places of problems as the caller wrote them: a use case checks a scenario made from the call. */
import { InputProblem } from '../core/errors.js';
import { FactProblems } from '../engine/new-facts.js';

/** Acts, and says the place of each problem with the input in the call's own terms. */
export async function placed<T>(
  act: () => Promise<T>,
  inTheCall: (pointer: string) => string,
): Promise<T> {
  const moved = ({ type, sentence, pointer }: InputProblem) =>
    new InputProblem(type, sentence, inTheCall(pointer));
  try {
    return await act();
  } catch (error) {
    if (error instanceof InputProblem) throw moved(error);
    if (!(error instanceof FactProblems)) throw error;
    const [one, ...more] = error.problems;
    throw new FactProblems([moved(one), ...more.map(moved)]);
  }
}
