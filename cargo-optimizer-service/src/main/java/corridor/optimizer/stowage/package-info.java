/**
 * The stowage problem of a vessel at one port: into which stacks the boxes go that are loaded here, so that few of them must
 * be taken off and put back on the way, and the cranes of every port share the work. Pure: no Spring, no database.
 *
 * <p>Overstowage is what the literature minimises since Avriel, Penn, Shpirer and Witteboon, "Stowage planning for container
 * ships to reduce the number of shifts", Annals of Operations Research 76 (1998). The work of cranes is measured by the long
 * crane: no two cranes work in adjacent bays at once, so the two adjacent bays with the most moves bound the time at berth
 * (Pacino, Delgado, Jensen and Bebbington, "Fast generation of near-optimal plans for eco-efficient stowage of large
 * container vessels", ICCL 2011). Search: simulated annealing over swaps and shifts of boxes (Kirkpatrick, Gelatt and Vecchi,
 * Science 220, 1983), from a plan that takes the last ports first.
 */
package corridor.optimizer.stowage;
