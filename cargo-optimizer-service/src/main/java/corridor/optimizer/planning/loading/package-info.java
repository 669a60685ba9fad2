/** Loading plans: which box goes where in containers and trucks, and in which order a crew puts them in. */
package corridor.optimizer.planning.loading;
