package corridor.customs.targeting;

/**
 * One declared good as it was known when it was lodged. What is not known is an empty text.
 *
 * @param hsCode digits, six or more
 * @param origin ISO 3166-1 alpha-2
 * @param departure country the goods were sent from
 * @param taxType under which regime the rate is claimed: the general one, an agreement
 * @param taxRate per cent
 * @param netMassKg zero where it was too little to be told
 * @param price of the whole good, in one currency for all cases
 * @param circumstances none of them known if null
 */
public record Case(
        String hsCode,
        String origin,
        String departure,
        String taxType,
        double taxRate,
        double netMassKg,
        double price,
        String declarant,
        String importer,
        Circumstances circumstances) {

    public Case {
        circumstances = circumstances == null ? Circumstances.UNKNOWN : circumstances;
        if (hsCode.length() < 6) {
            throw new IllegalArgumentException("an HS code has at least six digits: " + hsCode);
        }
        if (!(netMassKg >= 0) || !(price >= 0) || Double.isNaN(taxRate)) {
            throw new IllegalArgumentException("mass and price are zero or more, and a rate is a number");
        }
    }

    /** Where no more is known than what was declared of the good and by whom. */
    public Case(
            String hsCode,
            String origin,
            String departure,
            String taxType,
            double taxRate,
            double netMassKg,
            double price,
            String declarant,
            String importer) {
        this(hsCode, origin, departure, taxType, taxRate, netMassKg, price, declarant, importer, Circumstances.UNKNOWN);
    }

    /** By the first six digits, where all administrations agree. */
    public String hs6() {
        return hsCode.substring(0, 6);
    }

    /** Goods that agree in this are taken as the same goods lodged again. */
    String twinKey() {
        return String.join(
                "|",
                hs6(),
                Double.toString(netMassKg),
                Double.toString(price),
                origin,
                Double.toString(taxRate),
                taxType);
    }
}
