package corridor.customs.tariff;

import java.time.Duration;

/**
 * Goods that another agency has a say in. Its permit is asked for with the declaration itself.
 *
 * @param agency party code of the agency
 * @param title what the agency looks at, for example {@code plant quarantine}
 * @param procedure whose goods; a star stands for every procedure
 * @param goods digits that the goods' codes begin with, empty for all goods
 * @param promise how long the agency takes at most
 */
public record PermitRule(
        String agency,
        String title,
        String procedure,
        String goods,
        Duration promise,
        Period period,
        String legalBasis,
        Source source)
        implements Dated {
    @Override
    public String subject() {
        return "permit of " + agency + " for " + procedure + " " + (goods.isEmpty() ? "all goods" : goods);
    }
}
