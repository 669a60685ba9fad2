/**
 * What terminals and carriers send as UN/EDIFACT: CODECO (gate) and COARRI (ship's side) are read into facts; what is not
 * understood is refused line by line, with the reason.
 */
package corridor.tracking.edi;
