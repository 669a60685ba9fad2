package corridor.customs.targeting;

/**
 * A good that was examined.
 *
 * @param wrong true if it was not as declared
 */
public record ExaminedCase(Case good, boolean wrong) {}
