package corridor.customs.tariff;

import java.math.BigDecimal;

/**
 * How much of the customs duty a category takes off.
 *
 * @param percent of the rate for everybody, 0 to 100
 */
record PreferenceCut(String scheme, String category, BigDecimal percent, Period period, Source source)
        implements Dated {
    @Override
    public String subject() {
        return scheme + " cut of " + category;
    }
}
