/**
 * What the port knows, told in DCSA's words: Track &amp; Trace 2.2.0 and 3.0.0, as producer.
 *
 * @see <a href="https://dcsa.org/standards/track-and-trace">DCSA Track and Trace</a>
 */
package corridor.tracking.trackandtrace;
