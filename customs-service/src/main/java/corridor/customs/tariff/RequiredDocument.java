package corridor.customs.tariff;

/**
 * A paper that goods cannot do without.
 *
 * @param procedure whose goods; a star stands for every procedure
 * @param goods digits that the goods' codes begin with, empty for all goods
 */
public record RequiredDocument(
        String procedure, String goods, String document, Period period, String legalBasis, Source source)
        implements Dated {
    @Override
    public String subject() {
        return document + " of " + procedure + " " + (goods.isEmpty() ? "all goods" : goods);
    }
}
