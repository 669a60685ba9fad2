/** Berth plans: which ship lies where, and from when. */
package corridor.optimizer.planning.berth;
