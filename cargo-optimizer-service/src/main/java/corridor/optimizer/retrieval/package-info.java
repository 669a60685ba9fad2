/**
 * The retrieval problem of a bay: in which order to lift and shift so that boxes leave in the wanted order with the fewest
 * relocations. Pure: no Spring, no database, no clock but the one handed in.
 *
 * <p>Known in the literature as the block (or container) relocation problem: Caserta, Schwarze and Voß, "A mathematical
 * formulation and complexity considerations for the blocks relocation problem", EJOR 219 (2012). "Restricted": only boxes
 * above the one that is due may be relocated. "Unrestricted": any topmost box may be, at any time.
 */
package corridor.optimizer.retrieval;
