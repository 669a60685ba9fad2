/**
 * Boxes into containers and trucks: as much volume as possible, within orientation, support, mass, axles, balance, strength
 * and the order of unloading. Pure: no Spring, no database, no clock but the one handed in.
 *
 * <p>Known in the literature as the (single) container loading problem: Bischoff and Ratcliff, "Issues in the development of
 * approaches to container loading", Omega 23 (1995), whose instances BR1 to BR7 the field measures itself by.
 */
package corridor.optimizer.loading;
