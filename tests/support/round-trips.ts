import { connection } from "@/db/client";

/**
 * How many calls `work` makes to the database: each one travels to a libSQL server and back. A batch is one, however many
 * statements it carries; a transaction would be one for each of its statements, and is refused.
 */
export async function countRoundTrips<T>(work: () => Promise<T>): Promise<{ result: T; trips: number }> {
  const { client } = connection();
  const execute = client.execute.bind(client);
  const batch = client.batch.bind(client);
  const transaction = client.transaction.bind(client);
  let trips = 0;
  client.execute = (...call: Parameters<typeof execute>) => {
    trips++;
    return execute.apply(client, call);
  };
  client.batch = (...call) => {
    trips++;
    return batch.apply(client, call);
  };
  client.transaction = () => {
    throw new Error("A page that is only read opens no transaction.");
  };
  try {
    return { result: await work(), trips };
  } finally {
    Object.assign(client, { execute, batch, transaction });
  }
}
