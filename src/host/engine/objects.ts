/** A copy of an object without some of its properties. */
export function without<Shape extends object, Key extends keyof Shape>(shape: Shape, ...keys: readonly Key[]): Omit<Shape, Key> {
  const left = Object.entries(shape).filter(([key]) => !(keys as readonly PropertyKey[]).includes(key));
  return Object.fromEntries(left) as Omit<Shape, Key>;
}
