/** The yard: which box stands in which slot, and the moves between them. */
package corridor.tracking.yard;
