/**
 * The dispatch problem of the corridor: which box leaves the yard on which truck or train, when it is at its park, and which
 * empties come back. Pure: no Spring, no database.
 *
 * <p>A vehicle routing problem with time windows, backhauls and prizes (Toth and Vigo, "Vehicle Routing: Problems, Methods,
 * and Applications", 2nd ed., SIAM 2014), with appointments that trucks share and trains beside them. Search: ruin and recreate
 * by neighbours and strings, after Christiaens and Vanden Berghe, "Slack induction by string removals for vehicle routing
 * problems", Transportation Science 54 (2020).
 */
package corridor.optimizer.dispatch;
