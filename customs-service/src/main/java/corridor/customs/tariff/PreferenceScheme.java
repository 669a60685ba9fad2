package corridor.customs.tariff;

/**
 * A trade agreement under which goods pay less customs duty.
 *
 * @param scheme its short name, which an item claims, for example {@code CPFTA}
 * @param origin country whose goods it favours, ISO 3166-1 alpha-2
 * @param document type of the document that proves the origin
 * @param directConsignment true if the goods must have been consigned straight from that country
 */
public record PreferenceScheme(
        String scheme,
        String name,
        String origin,
        String document,
        boolean directConsignment,
        Period period,
        String legalBasis,
        Source source)
        implements Dated {
    @Override
    public String subject() {
        return "preference " + scheme;
    }
}
