/** Audits after release: chosen by score and by lot, worked through by officers who did not check the goods before. */
package corridor.customs.postclearance;
