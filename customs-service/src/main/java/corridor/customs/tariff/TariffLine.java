package corridor.customs.tariff;

import corridor.port.HsCode;

/** Goods that the tariff knows by name. */
public record TariffLine(HsCode hsCode, String description, Period period, Source source) implements Dated {
    @Override
    public String subject() {
        return "HS line " + hsCode;
    }
}
