/**
 * What DCSA's standards have in common: how their requests are read, their versions said, and their errors told.
 *
 * @see <a href="https://dcsa.org/standards">DCSA's standards</a>
 */
package corridor.tracking.dcsa;
